import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodePieces, decodeText } from '#shared/vietnamese/legacy/decode.ts';
import { detectEncoding } from '#shared/vietnamese/legacy/detect.ts';
import { drawsCapitals, encodingOfFont } from '#shared/vietnamese/legacy/fonts.ts';
import { isSyllable } from '#shared/vietnamese/legacy/syllable.ts';
import { symbolText } from '#shared/vietnamese/legacy/symbols.ts';
import { tcvn3Runs, vniText } from '#test/support/covenants/legacy-encoders.ts';

const SMALL = 'aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ';
const letters = Array.from(SMALL + SMALL.toUpperCase());
const text = fc
  .array(fc.constantFrom(...letters, ' ', '.', ',', '-', '1', '9', '\n'), { maxLength: 60 })
  .map((all) => all.join(''));

describe('TCVN3', () => {
  it('gives back every Vietnamese letter, capitals through the H font', () => {
    fc.assert(
      fc.property(text, fc.boolean(), (original, privateUse) => {
        const decoded = tcvn3Runs(original, privateUse)
          .map((run) => {
            const plain = decodeText(run.text, 'tcvn3');
            return drawsCapitals(run.font) ? plain.toUpperCase() : plain;
          })
          .join('');
        expect(decoded).toBe(original.normalize('NFC'));
      }),
    );
  });

  it('reads ư from the soft hyphen', () => {
    expect(decodeText('Quy \u00ad\u00edc', 'tcvn3')).toBe('Quy ước');
  });

  it('keeps and tells a character that has no letter', () => {
    expect(decodePieces('a\u00c0', 'tcvn3')).toEqual([
      { text: 'a', length: 1 },
      { text: '\u00c0', length: 1, lost: true },
    ]);
    // Autocorrected punctuation is no loss.
    expect(decodePieces('“”…–', 'tcvn3').some((piece) => piece.lost)).toBe(false);
  });
});

describe('VNI', () => {
  it('gives back every Vietnamese letter', () => {
    fc.assert(
      fc.property(text, (original) => {
        expect(decodeText(vniText(original), 'vni')).toBe(original.normalize('NFC'));
      }),
    );
  });

  it('takes the longest match, and a mark of the other case', () => {
    expect(decodeText('öôùc nghóa Ñieàu', 'vni')).toBe('ước nghĩa Điều');
    expect(decodeText('AÙ Aù aÙ ÖÔÙC Öôùc', 'vni')).toBe('Á Á á ƯỚC Ước');
  });

  it('covers its text with the pieces, so that runs can be given back', () => {
    fc.assert(
      fc.property(text.map(vniText), (stored) => {
        const length = decodePieces(stored, 'vni').reduce((sum, piece) => sum + piece.length, 0);
        expect(length).toBe(stored.length);
      }),
    );
  });
});

describe('what a font is', () => {
  it('is told by its name', () => {
    expect([encodingOfFont('.VnTime'), encodingOfFont('.VNARIAL'), encodingOfFont('VNI-Times')]).toEqual([
      'tcvn3',
      'tcvn3',
      'vni',
    ]);
    expect([encodingOfFont('Times New Roman'), encodingOfFont(undefined), encodingOfFont('Vnitest')]).toEqual([
      'unicode',
      'unicode',
      'unicode',
    ]);
  });

  it('draws capitals when its name ends in H', () => {
    expect(['.VnTimeH', '.VnArial NarrowH', '.VNTIMEH', '.vntimeh'].map(drawsCapitals)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(['.VnTime', '.VnEnglish', 'TimesH', '.VnArialNarrow'].map(drawsCapitals)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('what a text is', () => {
  const sentence = 'Mọi gia đình cùng nhau giữ gìn vệ sinh đường làng, ngõ xóm.';

  it('is told by content where the font lies', () => {
    const tcvn3 = tcvn3Runs(sentence)
      .map((run) => run.text)
      .join('');
    expect(detectEncoding(tcvn3, 'unicode')).toBe('tcvn3');
    expect(detectEncoding(vniText(sentence), 'unicode')).toBe('vni');
    expect(detectEncoding(vniText(sentence), 'tcvn3')).toBe('vni');
    expect(detectEncoding(sentence, 'tcvn3')).toBe('unicode');
    expect(detectEncoding(sentence.normalize('NFD'), 'vni')).toBe('unicode');
  });

  it('stays what the font says when nothing speaks against it', () => {
    expect(detectEncoding('Quy uoc 2004', 'tcvn3')).toBe('tcvn3');
    expect(detectEncoding('café ½ §5 © Nguyen', 'unicode')).toBe('unicode');
    expect(detectEncoding('là', 'unicode')).toBe('unicode');
    // The letter of a point is a syllable in TCVN3 and none in VNI.
    expect(detectEncoding(vniText('đ) Chăm lo gia'), 'vni')).toBe('vni');
    // à is no letter of TCVN3.
    expect(detectEncoding('là', 'tcvn3')).toBe('unicode');
  });
});

describe('a syllable', () => {
  it('is what a Vietnamese hand could write', () => {
    for (const word of ['Điều', 'ước', 'nghĩa', 'khuỷu', 'quyết', 'giếng', 'hoà', 'hòa', 'ơi', 'XUÂN'])
      expect(isSyllable(word)).toBe(true);
    for (const word of ['kh«ng', 'tr×nh', 'Ñieàu', 'cạp2', 'việtt', 'còc', 'xyz']) expect(isSyllable(word)).toBe(false);
  });
});

describe('a symbol', () => {
  it('becomes the sign it draws, or is told', () => {
    expect(symbolText('\uf0b7 a', 'Symbol')).toEqual({ text: '• a', lost: [] });
    expect(symbolText('\uf0fc', 'Wingdings')).toEqual({ text: '✓', lost: [] });
    expect(symbolText('\uf041\uf031', 'Arial')).toEqual({ text: 'A1', lost: [] });
    expect(symbolText('\uf0ff', 'Wingdings')).toEqual({ text: '\uf0ff', lost: ['\uf0ff'] });
  });
});
