import { Printer } from 'lucide-react';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, it } from 'vitest';
import { startTexts } from '#renderer/i18n.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button, IconButton } from '#renderer/ui/button.tsx';
import { Field } from '#renderer/ui/field.tsx';
import { NumberInput } from '#renderer/ui/number-input.tsx';
import { Bar, Tag, type StateTone } from '#renderer/ui/state.tsx';
import { Stepper } from '#renderer/ui/steps.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';

const draw = (element: ReactNode) => renderToStaticMarkup(element);
const nothing = () => undefined;

beforeAll(() => startTexts('vi'));

describe('a field', () => {
  it('ties its label, and its error when there is one, to the input', () => {
    const markup = draw(
      <Field label="Số hộ tán thành" error="Nhiều hơn tổng số hộ (214)." hint="theo biên bản">
        <TextInput value="230" onChange={nothing} />
      </Field>,
    );
    const id = /<label[^>]*for="([^"]+)"/.exec(markup)?.[1] ?? '';
    expect(markup).toContain(`<input id="${id}"`);
    expect(markup).toContain(`aria-describedby="${id}-note" aria-invalid="true"`);
    expect(markup).toContain(`id="${id}-note" role="alert"`);
    expect(markup).not.toContain('theo biên bản');
  });

  it('says what need not be filled in', () => {
    const markup = draw(
      <Field label="Ghi chú" optional>
        <TextInput value="" onChange={nothing} />
      </Field>,
    );
    expect(markup).toContain('không bắt buộc');
  });
});

describe('a state', () => {
  it.each<StateTone>(['ok', 'ink', 'wait', 'bad', 'none', 'line'])('%s has an icon beside its word', (tone) => {
    expect(draw(<Tag tone={tone}>Đạt</Tag>)).toMatch(/<svg[^>]*aria-hidden="true".*<\/svg>Đạt/);
  });

  it('never fills a bar beyond its end, nor of nothing', () => {
    expect(draw(<Bar parts={[{ value: 500 }]} total={100} />)).toContain('width:100%');
    expect(draw(<Bar parts={[{ value: 5 }]} total={0} />)).toContain('width:0%');
  });

  it('names each step as done, now or later for readers', () => {
    const markup = draw(
      <Stepper
        label="Các bước"
        steps={[
          { key: 'a', label: 'Dự thảo', state: 'done' },
          { key: 'b', label: 'Niêm yết', state: 'now' },
          { key: 'c', label: 'Hội nghị', state: 'later' },
        ]}
      />,
    );
    expect(markup).toMatch(/Dự thảo.*đã xong.*Niêm yết.*đang làm.*Hội nghị.*chưa đến/);
    expect(markup.match(/aria-current="step"/g)).toHaveLength(1);
  });
});

describe('a button', () => {
  it('cannot be pressed while it works', () => {
    expect(draw(<Button busy>In 19 bản</Button>)).toMatch(/<button[^>]*disabled=""[^>]*aria-busy="true"/);
  });

  it('keeps its word as a tooltip when it may fold', () => {
    expect(
      draw(
        <Button icon={Printer} foldable>
          In phiếu
        </Button>,
      ),
    ).toContain('title="In phiếu"');
  });

  it('without a word has a name', () => {
    expect(draw(<IconButton icon={Printer} label="In" />)).toContain('aria-label="In" title="In"');
  });

  it('does not send a form unless told to', () => {
    expect(draw(<Button>Lưu</Button>)).toContain('type="button"');
    expect(draw(<Button type="submit">Lưu</Button>)).toContain('type="submit"');
  });
});

describe('a message', () => {
  it('about a failure is announced at once, any other when there is time', () => {
    expect(draw(<Banner tone="error">Ổ đĩa đầy.</Banner>)).toContain('role="alert"');
    expect(draw(<Banner tone="success">Đã lưu.</Banner>)).toContain('role="status"');
  });
});

describe('a number field', () => {
  it('groups its digits and says its bounds', () => {
    const markup = draw(<NumberInput label="Số hộ" value={18964} max={20000} onChange={nothing} />);
    expect(markup).toContain('value="18.964"');
    expect(markup).toContain('aria-valuenow="18964" aria-valuemin="0" aria-valuemax="20000"');
  });

  it('cannot be stepped past its bounds', () => {
    expect(draw(<NumberInput label="Số bản" stepped min={1} value={1} onChange={nothing} />)).toMatch(
      /<button[^>]*aria-label="Bớt một"[^>]*disabled=""/,
    );
  });
});
