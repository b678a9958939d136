/** What undo and redo need to know of a line of the journal. */
export type HistoryLine = {
  readonly seq: number;
  readonly books: readonly string[];
  readonly undoes?: number;
  readonly redoes?: number;
  /** Stays whatever is undone: what the program did by itself. */
  readonly lasting?: boolean;
};

/** Which changes may be taken back and which may be done again; grows with the journal. */
export type History = {
  /** Takes note of the next line; a new change of a book drops what could have been done again there. */
  readonly push: (line: HistoryLine) => void;
  /** The seq of the change that undo would take back: the newest that holds, in the book named or in all. */
  readonly nextUndo: (book?: string) => number | undefined;
  /** The seq of the change that redo would do again: the one taken back last, in the book named or in all. */
  readonly nextRedo: (book?: string) => number | undefined;
};

type Changes = Map<number, readonly string[]>;

function move(seq: number, from: Changes, to: Changes): void {
  const books = from.get(seq);
  from.delete(seq);
  if (books !== undefined) to.set(seq, books);
}

/** A history without changes. */
export function startHistory(): History {
  const done: Changes = new Map();
  /** In the order in which they were taken back. */
  const undone: Changes = new Map();

  return {
    push: (line) => {
      if (line.undoes !== undefined) {
        move(line.undoes, done, undone);
      } else if (line.redoes !== undefined) {
        move(line.redoes, undone, done);
      } else {
        for (const [seq, books] of undone) if (books.some((book) => line.books.includes(book))) undone.delete(seq);
        if (line.lasting !== true) done.set(line.seq, line.books);
      }
    },
    nextUndo: (book) => {
      const seqs = [...done].filter(([, books]) => book === undefined || books.includes(book)).map(([seq]) => seq);
      return seqs.length === 0 ? undefined : seqs.reduce((a, b) => Math.max(a, b));
    },
    nextRedo: (book) => [...undone].findLast(([, books]) => book === undefined || books.includes(book))?.[0],
  };
}
