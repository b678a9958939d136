const ONSETS = 'ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|b|c|d|đ|g|h|k|l|m|n|p|q|r|s|t|v|x';
const RHYMES = [
  'a|ac|ach|ai|am|an|ang|anh|ao|ap|at|au|ay|ăc|ăm|ăn|ăng|ăp|ăt|âc|âm|ân|âng|âp|ât|âu|ây',
  'e|ec|em|en|eng|eo|ep|et|ê|êch|êm|ên|ênh|êp|êt|êu',
  'i|ia|ich|iêc|iêm|iên|iêng|iêp|iêt|iêu|im|in|inh|ip|it|iu',
  'o|oa|oac|oach|oai|oam|oan|oang|oanh|oao|oap|oat|oay|oăc|oăm|oăn|oăng|oăt|oc|oe|oen|oeo|oet|oi|om|on|ong|oong|ooc|op|ot',
  'ô|ôc|ôi|ôm|ôn|ông|ôp|ôt|ơ|ơi|ơm|ơn|ơp|ơt',
  'u|ua|uân|uâng|uât|uây|uc|ue|uê|uêch|uênh|uêt|ui|um|un|ung|uơ|up|ut|uôc|uôi|uôm|uôn|uông|uôt|uy|uya|uych|uyên|uyêt|uynh|uyn|uyt|uyu',
  'ư|ưa|ưc|ưi|ưm|ưn|ưng|ưt|ưu|ươc|ươi|ươm|ương|ươn|ươp|ươt|ươu',
  'y|yêm|yên|yêng|yêt|yêu',
].join('|');

const SYLLABLE = new RegExp(`^(?:${ONSETS})?(?:${RHYMES})$`);
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
/** After a final stop only the sharp and the heavy tone occur. */
const STOPPED = /(?:c|ch|p|t)$/;

/**
 * The word could be written by a Vietnamese hand: onset, rhyme and at most one tone, tone and final in harmony. Case
 * and tone placement do not matter.
 */
export function isSyllable(word: string): boolean {
  const split = word.toLowerCase().normalize('NFD');
  const tones = split.match(TONES) ?? [];
  if (tones.length > 1) return false;
  const plain = split.replace(TONES, '').normalize('NFC');
  if (!SYLLABLE.test(plain)) return false;
  return !STOPPED.test(plain) || tones.length === 0 || tones[0] === '\u0301' || tones[0] === '\u0323';
}
