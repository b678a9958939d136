import { titleKind, type TitleKind } from '#shared/titles/criteria-set.ts';
import { exceptionViews } from '#shared/titles/views.ts';
import { useRoute } from '#renderer/frame/route.ts';
import { Page } from '#renderer/ui/index.ts';
import { BoardPage } from './board-page.tsx';
import { ExceptionsPage } from './exceptions-page.tsx';
import { GridPage } from './grid-page.tsx';
import { PackagePage } from './package/index.tsx';
import { SetsPage } from './sets-page.tsx';
import './board.css';
import './scoring.css';
import './certificates.css';
import './charts.css';
import './sets.css';

/**
 * Titles: `titles[/<title>]` is the year's board, `titles/<title>/grid/<unit>[/<subject>]` the scoring,
 * `titles/<title>/exceptions/<view>` the exceptions, `titles/<title>/sets[/<set>[/edit]]` the criteria sets,
 * `titles/<title>/package[/receive]` the package for the higher authority and what was received.
 */
export function TitlesScreen() {
  const { rest } = useRoute();
  const [first, second, third, fourth] = rest;
  const parsed = titleKind.safeParse(first);
  const title: TitleKind = parsed.success ? parsed.data : 'gia-dinh';
  const view = exceptionViews.find((item) => item === third) ?? 'failed';
  return (
    <Page>
      {second === 'grid' && third !== undefined ? (
        <GridPage title={title} unit={third} subject={fourth} />
      ) : second === 'exceptions' ? (
        <ExceptionsPage title={title} view={view} />
      ) : second === 'sets' ? (
        <SetsPage title={title} set={third} editing={fourth === 'edit'} />
      ) : second === 'package' ? (
        <PackagePage title={title} side={third === 'receive' ? 'receive' : 'make'} />
      ) : (
        <BoardPage title={title} />
      )}
    </Page>
  );
}
