import type { CaseBook, CaseRun } from './book.ts';

/** Who held the posts of the procedure when they were named last; empty where nobody was. */
export type CasePeople = { readonly head: string; readonly front: string; readonly secretary: string };

const posts = {
  head: /^(trưởng (thôn|làng|xóm)|tổ trưởng)/iu,
  front: /mặt trận/iu,
  secretary: /thư ký/iu,
} as const;

/** The names that a form begins with, so that nobody types them twice: of the newest vote, else of the drafting group. */
export function casePeople(book: Pick<CaseBook, 'current' | 'past'>): CasePeople {
  const runs = [...book.past, ...(book.current === undefined ? [] : [book.current])].toReversed();
  const vote = runs.flatMap((run) => run.adoptions.toReversed())[0];
  const grouped = (post: RegExp) => runs.map((run) => memberWith(run, post)).find((name) => name !== '') ?? '';
  const or = (name: string | undefined, post: RegExp) => (name === undefined || name === '' ? grouped(post) : name);
  return {
    head: or(vote?.chair.name, posts.head),
    front: or(vote?.front, posts.front),
    secretary: or(vote?.secretary, posts.secretary),
  };
}

function memberWith(run: CaseRun, post: RegExp): string {
  return run.group?.members.find((member) => post.test(member.post))?.name ?? '';
}
