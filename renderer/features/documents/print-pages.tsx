import { createPortal } from 'react-dom';
import type { LaidPage } from '#shared/documents/pages/page.ts';
import { PageView, type ChangeLook } from './page-view.tsx';
import './preview.css';

/** All pages as the printer gets them, each on a sheet of its own orientation; in the tree only while printing. */
export function PrintPages({ pages, look }: { readonly pages: readonly LaidPage[]; readonly look: ChangeLook }) {
  return createPortal(
    <div className="print-pages">
      {pages.map((page, index) => (
        <div key={index} className={page.width > page.height ? 'print-landscape' : 'print-portrait'}>
          <PageView page={page} look={look} />
        </div>
      ))}
    </div>,
    document.body,
  );
}
