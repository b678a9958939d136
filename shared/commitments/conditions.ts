import { fold } from '#shared/vietnamese/fold.ts';
import type { FormCondition } from './forms.ts';

/** What a form's conditions look at. */
export type Position = { readonly post: string; readonly unit: string; readonly party: boolean };

const leaderPosts =
  /^(bi thu|pho bi thu|chu tich|pho chu tich|truong|pho truong|chanh|pho chanh|chu nhiem|pho chu nhiem|giam doc|pho giam doc|hieu truong|pho hieu truong|chi huy truong|pho chi huy truong|tram truong|pho tram truong)\b/;
const notLeaders = /^truong thon\b|^bi thu chi doan\b/;
const schoolUnits = /\b(truong|mam non|tieu hoc|thcs|thpt)\b/;
const medicalUnits = /\b(tram y te|phong kham|benh vien|trung tam y te)\b/;
const medicalPosts = /\b(bac si|y si|y ta|dieu duong|nu ho sinh|ho sinh|duoc si|ky thuat vien y)\b/;
const oneStopUnits = /\b(hanh chinh cong|mot cua)\b/;

/**
 * Which conditional paragraphs stand in a person's form. Worked out from the words of post and unit as lists carry
 * them, so that nobody has to tick five boxes for 400 people; the register may correct a post.
 */
export function conditionsOf(position: Position): ReadonlySet<FormCondition> {
  const post = fold(position.post);
  const unit = fold(position.unit);
  const found = new Set<FormCondition>();
  if (leaderPosts.test(post) && !notLeaders.test(post)) found.add('leader');
  if (position.party) found.add('party');
  if (schoolUnits.test(unit)) found.add('teacher');
  if (medicalUnits.test(unit) || medicalPosts.test(post)) found.add('medical');
  if (oneStopUnits.test(unit)) found.add('one-stop');
  return found;
}
