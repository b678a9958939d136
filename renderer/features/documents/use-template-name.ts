import type { ProductPaper } from '#shared/documents/product-papers.ts';
import { useSnapshot } from '../../api/index.ts';

/** Name of the Word file that the office has put for a kind of paper; undefined when it is printed in our own form. */
export function useTemplateName(paper: ProductPaper | undefined): string | undefined {
  const templates = useSnapshot('documents.templates', {}, ['templates']);
  return templates.value?.find((row) => row.paper === paper)?.template?.name;
}
