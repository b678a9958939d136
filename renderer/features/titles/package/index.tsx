import type { TitleKind } from '#shared/titles/criteria-set.ts';
import { MakePage } from './make-page.tsx';
import { ReceivedPage } from './received-page.tsx';
import type { PackageSide } from './side-choice.tsx';
import './package.css';

/** The package for the higher authority, and beside it what was received from below. */
export function PackagePage({ title, side }: { readonly title: TitleKind; readonly side: PackageSide }) {
  return side === 'receive' ? <ReceivedPage title={title} /> : <MakePage title={title} />;
}
