import { Award, FilePenLine, ScrollText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSnapshot } from '../../api/index.ts';
import { useOffice } from '../../frame/office.ts';
import { go } from '../../frame/route.ts';
import { SnapshotView } from '../../frame/snapshot-view.tsx';
import { Button, formatDate, LineList, Page, PageBody, PageHead, Sheet } from '../../ui/index.ts';
import { Figure } from '../home/figure.tsx';
import '../home/home.css';

const action = (to: string, words: string) => <Button onClick={() => go(to)}>{words}</Button>;

/** The year's figures as they stand, and the papers that carry them, each made on the page of its task. */
export function ReportsScreen() {
  const { t } = useTranslation();
  const { year } = useOffice();
  const overview = useSnapshot('home.overview', { year });
  return (
    <Page>
      <PageHead title={t('reports.title', { year })} />
      <PageBody column scroll>
        <SnapshotView of={overview}>
          {({ figures, today }) => (
            <>
              <p className="ink-2">
                {t('reports.figures', { date: formatDate(today) })}, {t('reports.figuresNote')}
              </p>
              <section className="sheet home-figures" aria-label={t('home.figures')}>
                {figures.map((figure) => (
                  <Figure key={figure.kind} figure={figure} />
                ))}
              </section>
            </>
          )}
        </SnapshotView>
        <p className="ink-2">{t('reports.lead')}</p>
        <Sheet bare label={t('reports.lead')}>
          <LineList
            lines={[
              {
                key: 'titles',
                icon: Award,
                name: t('reports.titles'),
                hint: t('reports.titlesHint'),
                action: action('titles', t('reports.titlesAction')),
              },
              {
                key: 'commitments',
                icon: FilePenLine,
                name: t('reports.commitments'),
                hint: t('reports.commitmentsHint'),
                action: action('commitments', t('reports.commitmentsAction')),
              },
              {
                key: 'covenants',
                icon: ScrollText,
                name: t('reports.covenants'),
                hint: t('reports.covenantsHint'),
                action: action('covenants', t('reports.covenantsAction')),
              },
            ]}
          />
        </Sheet>
      </PageBody>
    </Page>
  );
}
