import type { CovenantArticle } from '../tree.ts';

/**
 * Places that the code for public places speaks of (Quyết định 1665/QĐ-UBND of Hà Nội, eight groups of places), as titles
 * of covenants name them, and the one that it does not know yet, the social network.
 */
const PLACES =
  /(?<!\p{L})(?:(?:nơi|chỗ) công cộng|vỉa hè|lòng đường|đường (?:làng|thôn|xóm|phố)|ngõ (?:xóm|phố)|giao thông|vườn hoa|quảng trường|công viên|sân chơi|bảo tàng|thư viện|nhà văn (?:hóa|hoá)|hội trường|chợ|nhà hàng|trung tâm thương mại|nhà ga|bến xe|sân bay|(?<!gia )đình|chùa|đền|miếu|giếng làng|tín ngưỡng|tôn giáo|khu vui chơi|du lịch|mạng xã hội)(?!\p{L})/iu;

/**
 * The numbers of the articles that are about conduct where others are, told by their titles: a hint of what the covenant
 * has already of the codes. What every provision says of their topics is another question (`proposeCoverage`).
 */
export function conductArticles(articles: readonly CovenantArticle[]): readonly string[] {
  return articles.filter((article) => PLACES.test(article.title)).map((article) => article.number);
}
