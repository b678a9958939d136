import { ArrowLeft, Check, FileText } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, dropFiles, pickFiles, useCommand, useSnapshot } from '#renderer/api/index.ts';
import { addressOf, go } from '#renderer/frame/route.ts';
import { useErrorText } from '#renderer/texts.ts';
import {
  Banner,
  Button,
  Combobox,
  Field,
  FileDrop,
  formatSize,
  IconButton,
  PageBody,
  PageHead,
  Sheet,
  StepStrip,
} from '#renderer/ui/index.ts';
import type { AppError } from '#shared/contract/errors.ts';
import { villageId, type VillageId } from '#shared/contract/ids.ts';
import type { FileInfo } from '#shared/contract/methods/app.ts';
import type { CovenantReading } from '#shared/contract/methods/covenants-reading.ts';
import type { Result } from '#shared/contract/result.ts';
import { provisionLines } from '#shared/covenants/provision-lines.ts';
import { ReadingReport } from './reading-report.tsx';
import { ProvisionPage, articleOf } from './provision-page.tsx';
import { ProvisionTree } from './provision-tree.tsx';
import './covenants.css';

const request = { accept: ['.docx', '.doc', '.rtf', '.odt', '.txt', '.htm', '.html'], multiple: false };

/** Brings in a village's old file: choose, look at what was read, then the one button that saves. */
export function ImportReview({ village }: { readonly village: string | undefined }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const list = useSnapshot('covenants.list', {}, ['covenant-', 'registry']);
  const save = useCommand('covenants.import');
  const [chosen, setChosen] = useState<VillageId | undefined>(villageId.safeParse(village).data);
  const [file, setFile] = useState<FileInfo>();
  const [reading, setReading] = useState<CovenantReading>();
  const [error, setError] = useState<AppError>();
  const [busy, setBusy] = useState(false);
  const open = list.value?.filter((row) => row.id === undefined) ?? [];
  const name = open.find((row) => row.village === chosen)?.villageName;

  const read = async (info: FileInfo) => {
    setBusy(true);
    setError(undefined);
    setFile(info);
    const answer = await call('covenants.read', { file: info.ref });
    setBusy(false);
    if (answer.ok) setReading(answer.value);
    else setError(answer.error);
  };
  const take = (files: readonly FileInfo[]) => {
    const [first] = files;
    if (first !== undefined) void read(first);
  };
  const taken = (answer: Result<readonly FileInfo[]>) => {
    if (answer.ok) take(answer.value);
    else setError(answer.error);
  };
  const keep = async () => {
    if (file === undefined || chosen === undefined) return;
    const answer = await save.run({ file: file.ref, village: chosen });
    if (answer.ok) go(addressOf('covenants', answer.value.id));
  };
  const problem = error ?? save.error;

  return (
    <>
      <PageHead
        title={name === undefined ? t('covenants.review.title') : t('covenants.review.titleOf', { village: name })}
        lead={<IconButton icon={ArrowLeft} label={t('covenants.editor.back')} onClick={() => go('covenants')} />}
        tabs={
          <StepStrip
            label={t('covenants.review.title')}
            steps={(['choose', 'review', 'save'] as const).map((key) => t(`covenants.review.steps.${key}`))}
            now={reading === undefined ? 0 : 1}
          />
        }
      />
      <PageBody column>
        {problem !== undefined && <Banner tone="error">{errorText(problem)}</Banner>}
        {reading === undefined ? (
          <Sheet fill label={t('covenants.review.steps.choose')}>
            <div className="import-choice">
              <Field label={t('covenants.chooseVillage')}>
                <Combobox
                  value={chosen}
                  onChange={setChosen}
                  options={open.map((row) => ({ value: row.village, label: row.villageName }))}
                />
              </Field>
              <FileDrop
                icon={FileText}
                onDrop={(files) => void dropFiles(files).then(taken)}
                action={
                  <Button busy={busy} onClick={() => void pickFiles(request).then(taken)}>
                    {t('covenants.review.chooseFile')}
                  </Button>
                }
              >
                {busy ? t('covenants.review.reading') : t('covenants.review.drop')}{' '}
                <span className="ink-3">{t('covenants.review.dropNote')}</span>
              </FileDrop>
            </div>
          </Sheet>
        ) : (
          <Review reading={reading} />
        )}
        {reading !== undefined && file !== undefined && (
          <div className="action-bar">
            <span className="ellipsis">
              {t('covenants.review.kept', { name: file.name, size: formatSize(file.size) })}
            </span>
            <div className="action-bar-end">
              {chosen === undefined && (
                <Combobox
                  label={t('covenants.chooseVillage')}
                  placeholder={t('covenants.chooseVillage')}
                  value={chosen}
                  onChange={setChosen}
                  options={open.map((row) => ({ value: row.village, label: row.villageName }))}
                />
              )}
              <Button onClick={() => setReading(undefined)}>{t('covenants.review.again')}</Button>
              <Button
                kind="primary"
                icon={Check}
                busy={save.busy}
                disabled={chosen === undefined}
                onClick={() => void keep()}
              >
                {t('covenants.review.save')}
              </Button>
            </div>
          </div>
        )}
      </PageBody>
    </>
  );
}

function Review({ reading }: { readonly reading: CovenantReading }) {
  const { t } = useTranslation();
  const [selected, setSelected] = useState<string>();
  const lines = useMemo(() => provisionLines(reading).map((line) => ({ ...line, change: 'none' as const })), [reading]);
  const { counts } = reading;
  const figures = [
    [counts.chapters, t('covenants.review.chapters')],
    [counts.articles, t('covenants.review.articles')],
    [counts.clauses, t('covenants.review.clauses')],
    [counts.points, t('covenants.review.points')],
  ] as const;
  return (
    <div className="covenant-panes covenant-panes-review">
      <Sheet fill bare label={t('covenants.review.steps.review')}>
        <div className="review-counts">
          {figures.map(([value, label]) => (
            <div key={label}>
              <b className="num">{value}</b>
              {label}
            </div>
          ))}
        </div>
        <ProvisionTree
          label={reading.title}
          lines={lines}
          selected={selected}
          onSelect={(at) => setSelected(articleOf(at))}
          marks={new Map()}
        />
      </Sheet>
      <section className="covenant-desk" aria-label={reading.title}>
        <div className="covenant-scroll">
          <ProvisionPage
            lines={lines}
            labelled
            selected={selected}
            onSelect={setSelected}
            lead={<Foreword reading={reading} />}
          />
        </div>
      </section>
      <ReadingReport reading={reading} />
    </div>
  );
}

/** Title and foreword as they were read. */
function Foreword({ reading }: { readonly reading: CovenantReading }) {
  const { t } = useTranslation();
  return (
    <>
      <p className="provision-chapter">
        <span className="provision-level">{t('covenants.level.title')}</span>
        {reading.title}
      </p>
      {reading.preamble.map((text) => (
        <p key={text}>
          <span className="provision-level">{t('covenants.level.preamble')}</span>
          {text}
        </p>
      ))}
    </>
  );
}
