import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileInfo } from '#shared/contract/methods/app.ts';
import type { SetImport } from '#shared/contract/methods/titles.ts';
import { scoredCriteria, type CriteriaSet, type TitleKind } from '#shared/titles/criteria-set.ts';
import { showPoints } from '#shared/titles/scoring.ts';
import { useCommand } from '#renderer/api/index.ts';
import { useUndoToast } from '#renderer/frame/history.ts';
import { TaskDialog } from '#renderer/frame/task-dialog.tsx';
import { Banner, Field, FormGrid, RadioGroup, TextInput } from '#renderer/ui/index.ts';

/** What a workbook says as a set of criteria, shown before anything is kept; or its faults, each with its cell. */
export function ImportSetDialog({
  title,
  file,
  onClose,
}: {
  readonly title: TitleKind;
  readonly file: FileInfo;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const told = useUndoToast();
  const { run, busy, error } = useCommand('titles.importSet');
  const [found, setFound] = useState<SetImport>();
  const [name, setName] = useState<string>(t('titles.importSet.defaultName', { title: t(`titles.kind.${title}`) }));
  const [legalBasis, setLegalBasis] = useState('');
  const [scoredBy, setScoredBy] = useState<CriteriaSet['scoredBy']>('criterion');

  useEffect(() => {
    const input = { file: file.ref, title, name: file.name, legalBasis: '', scoredBy: 'criterion' } as const;
    void run({ ...input, save: false }).then((answer) => answer.ok && setFound(answer.value));
  }, [run, file, title]);

  const set = found?.set;
  const save = async () => {
    if (set === undefined || name.trim() === '') return;
    const answer = await run({ file: file.ref, title, name: name.trim(), legalBasis, scoredBy, save: true });
    if (!answer.ok || !answer.value.saved) return;
    told(t('titles.importSet.saved', { name: name.trim() }));
    onClose();
  };
  const cells = (by: CriteriaSet['scoredBy']) =>
    set === undefined ? 0 : scoredCriteria({ ...set, scoredBy: by }).length;
  return (
    <TaskDialog
      size="medium"
      title={t('titles.importSet.title', { file: file.name })}
      onClose={onClose}
      onSave={() => void save()}
      action={t('titles.importSet.save')}
      ready={set !== undefined && name.trim() !== ''}
      busy={busy}
      error={error}
    >
      {found?.titleKind !== undefined && found.titleKind !== title && (
        <Banner tone="warning">
          {t('titles.importSet.otherTitle', { title: t(`titles.kind.${found.titleKind}`) })}
        </Banner>
      )}
      {found !== undefined && found.faults.length > 0 && <Faults faults={found.faults} />}
      {set !== undefined && (
        <div className="set-found">
          <Found set={set} />
          <FormGrid>
            <Field wide label={t('titles.importSet.name')}>
              <TextInput value={name} onChange={setName} />
            </Field>
            <Field wide label={t('titles.importSet.basis')}>
              <TextInput value={legalBasis} onChange={setLegalBasis} placeholder={t('titles.importSet.basisHint')} />
            </Field>
          </FormGrid>
          {cells('sub-criterion') > cells('criterion') && (
            <RadioGroup
              legend={t('titles.importSet.scoredBy')}
              value={scoredBy}
              onChange={setScoredBy}
              options={[
                { value: 'criterion', label: t('titles.importSet.byCriterion', { count: cells('criterion') }) },
                { value: 'sub-criterion', label: t('titles.importSet.byPart', { count: cells('sub-criterion') }) },
              ]}
            />
          )}
        </div>
      )}
    </TaskDialog>
  );
}

function Found({ set }: { readonly set: CriteriaSet }) {
  const { t } = useTranslation();
  const criteria = set.standards.flatMap((standard) => standard.criteria);
  const code = criteria.filter((item) => item.codeOfConduct).map((item) => item.id);
  return (
    <Banner tone="success">
      {[
        t('titles.importSet.found', {
          standards: set.standards.length,
          criteria: criteria.length,
          parts: criteria.reduce((sum, item) => sum + item.subs.length, 0),
          total: showPoints(set.total),
          passMark: showPoints(set.passMark),
        }),
        set.disqualifiers.length === 0 ? '' : t('titles.importSet.disqualifiers', { count: set.disqualifiers.length }),
        code.length === 0 ? '' : t('titles.importSet.code', { names: code.join(', ') }),
      ]
        .filter((part) => part !== '')
        .join('. ')}
    </Banner>
  );
}

function Faults({ faults }: { readonly faults: SetImport['faults'] }) {
  const { t } = useTranslation();
  const words = (fault: SetImport['faults'][number]): string => {
    switch (fault.code) {
      case 'no-header':
      case 'no-standards':
      case 'no-pass-mark':
      case 'no-total':
        return t(`titles.sheetFault.${fault.code}`);
      case 'duplicate-label':
      case 'missing-max':
      case 'missing-title':
      case 'orphan':
        return t(`titles.sheetFault.${fault.code}`, { id: fault.id });
      case 'missing-label':
        return t('titles.sheetFault.missing-label', { text: fault.text });
      case 'max-is-text':
        return t('titles.sheetFault.max-is-text', { id: fault.id, raw: fault.raw });
      case 'children-sum': {
        const { id, max, children } = fault;
        return t('titles.sheetFault.children-sum', { id, max: showPoints(max), children: showPoints(children) });
      }
      case 'total-differs': {
        const { stated, standards } = fault;
        return t('titles.sheetFault.total-differs', { stated: showPoints(stated), standards: showPoints(standards) });
      }
      case 'pass-mark-over-total':
        break;
    }
    return t('titles.sheetFault.pass-mark-over-total', {
      passMark: showPoints(fault.passMark),
      total: showPoints(fault.total),
    });
  };
  return (
    <>
      <Banner tone="error">{t('titles.importSet.faults', { count: faults.length })}</Banner>
      <ul className="sheet-faults">
        {faults.map((fault, index) => (
          // A cell may have several faults; their order is that of the sheet.
          <li key={`${String(index)} ${fault.cell}`}>
            <b>{t('titles.importSet.cell', { cell: fault.cell })}</b>
            <span>{words(fault)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
