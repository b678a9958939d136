import { Award, FilePenLine, ScrollText, Users } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { HomeFigure } from '#shared/contract/methods/office.ts';
import { useSnapshot } from '../../api/index.ts';
import { useOffice } from '../../frame/office.ts';
import { go } from '../../frame/route.ts';
import { SnapshotView } from '../../frame/snapshot-view.tsx';
import { Bar, Button, formatNumber, LineList, Page, PageBody, PageHead, Sheet } from '../../ui/index.ts';

function Progress({ figure }: { readonly figure: HomeFigure | undefined }) {
  const { t } = useTranslation();
  if (figure === undefined || figure.total === 0) return null;
  return (
    <>
      {t('common.of', { done: formatNumber(figure.done), total: formatNumber(figure.total) })}
      <Bar parts={[{ value: figure.done }, { value: figure.middle, tone: 'mid' }]} total={figure.total} />
    </>
  );
}

const action = (to: string, words: string) => <Button onClick={() => go(to)}>{words}</Button>;

/** The programme of the two codes: its parts, how far each has come, and where it is done. */
export function ProgrammeScreen() {
  const { t } = useTranslation();
  const { year } = useOffice();
  const overview = useSnapshot('home.overview', { year });
  return (
    <Page>
      <PageHead title={t('programme.title')} />
      <PageBody column scroll>
        <p className="ink-2">{t('programme.lead')}</p>
        <SnapshotView of={overview}>
          {({ figures }) => {
            const figure = (kind: HomeFigure['kind']) => (
              <Progress figure={figures.find((each) => each.kind === kind)} />
            );
            return (
              <Sheet bare label={t('programme.title')}>
                <LineList
                  lines={[
                    {
                      key: 'commitments',
                      icon: FilePenLine,
                      name: t('programme.commitments'),
                      hint: t('programme.commitmentsHint'),
                      figure: figure('commitments'),
                      action: action('commitments', t('programme.commitmentsAction')),
                    },
                    {
                      key: 'covenants',
                      icon: ScrollText,
                      name: t('programme.covenants'),
                      hint: t('programme.covenantsHint'),
                      figure: figure('covenants'),
                      action: action('covenants', t('programme.covenantsAction')),
                    },
                    {
                      key: 'families',
                      icon: Award,
                      name: t('programme.families'),
                      hint: t('programme.familiesHint'),
                      figure: figure('families'),
                      action: action('titles', t('programme.familiesAction')),
                    },
                    {
                      key: 'registry',
                      icon: Users,
                      name: t('programme.registry'),
                      hint: t('programme.registryHint'),
                      action: action('registry', t('programme.registryAction')),
                    },
                  ]}
                />
              </Sheet>
            );
          }}
        </SnapshotView>
      </PageBody>
    </Page>
  );
}
