import { covenantId } from '#shared/contract/ids.ts';
import { useRoute } from '#renderer/frame/route.ts';
import { Page } from '#renderer/ui/index.ts';
import { CovenantEditor } from './covenant-editor.tsx';
import { CovenantList, covenantTabs } from './covenant-list.tsx';
import { CasePage } from './procedure/case-page.tsx';
import { ManyPage } from './library/many-page.tsx';
import { MergePage } from './merging/merge-page.tsx';
import { ImportFolder } from './review/import-folder.tsx';
import { ImportReview } from './review/import-review.tsx';

/** Covenants: `covenants` is the list, `covenants/import[/village]` brings one in, `covenants/folder` many, `covenants/merge/village` begins one from others, `covenants/<id>` is the editor,
 * `covenants/many` amends many, `covenants/<id>/case` is the case file; `covenants/matrix`, `calendar` and `register` speak of all villages. */
export function CovenantsScreen() {
  const { rest } = useRoute();
  const [first, second, third] = rest;
  const id = covenantId.safeParse(first);
  const tab = covenantTabs.find((one) => one === (first ?? 'list'));
  return (
    <Page>
      {tab !== undefined ? (
        <CovenantList tab={tab} />
      ) : first === 'import' ? (
        <ImportReview village={second} />
      ) : first === 'merge' ? (
        <MergePage key={second} village={second} />
      ) : first === 'folder' ? (
        <ImportFolder />
      ) : first === 'many' ? (
        <ManyPage key={second} start={second} />
      ) : id.success && second === 'case' ? (
        <CasePage key={id.data} id={id.data} at={third} />
      ) : id.success ? (
        <CovenantEditor key={id.data} id={id.data} at={second} />
      ) : (
        <CovenantList tab="list" />
      )}
    </Page>
  );
}
