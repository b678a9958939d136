import { covenantId } from '#shared/contract/ids.ts';
import { useRoute } from '#renderer/frame/route.ts';
import { Page } from '#renderer/ui/index.ts';
import { CovenantEditor } from './covenant-editor.tsx';
import { CovenantList } from './covenant-list.tsx';
import { ImportFolder } from './review/import-folder.tsx';
import { ImportReview } from './review/import-review.tsx';

/** Covenants: `covenants` is the list, `covenants/import[/village]` brings one in, `covenants/folder` many, `covenants/<id>` is the editor. */
export function CovenantsScreen() {
  const { rest } = useRoute();
  const [first, second] = rest;
  const id = covenantId.safeParse(first);
  return (
    <Page>
      {first === undefined || first === 'clauses' ? (
        <CovenantList tab={first === 'clauses' ? 'clauses' : 'list'} />
      ) : first === 'import' ? (
        <ImportReview village={second} />
      ) : first === 'folder' ? (
        <ImportFolder />
      ) : id.success ? (
        <CovenantEditor key={id.data} id={id.data} at={second} />
      ) : (
        <CovenantList tab="list" />
      )}
    </Page>
  );
}
