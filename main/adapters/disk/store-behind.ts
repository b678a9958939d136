import type { Store } from '#main/app/ports.ts';

/** A store that is whichever is open now; using it while none is, is a bug. */
export function storeBehind(current: () => Store | undefined): Store {
  const open = (): Store => {
    const store = current();
    if (store === undefined) throw new Error('the data is locked');
    return store;
  };
  return {
    read: (name) => open().read(name),
    list: (prefix) => open().list(prefix),
    change: (command, names, recipe) => open().change(command, names, recipe),
    undo: (scope) => open().undo(scope),
    redo: (scope) => open().redo(scope),
    canUndo: (scope) => open().canUndo(scope),
    log: (filter) => open().log(filter),
    changesOf: (seq) => open().changesOf(seq),
    status: () => open().status(),
    check: () => open().check(),
    get backups() {
      return open().backups;
    },
  };
}
