import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/api/index.ts';
import { useUndoToast } from '#renderer/frame/history.ts';
import { TaskDialog } from '#renderer/frame/task-dialog.tsx';
import { Button, Checkbox, Field, FormGrid, Select, TextArea } from '#renderer/ui/index.ts';
import type { OfficeRule } from '#shared/covenants/checks/rules.ts';
import { ruleName } from './rule-name.ts';

const weights = ['error', 'warning', 'notice'] as const;

/** One check: its weight, what it says, the phrases it looks for, and whether the office saw the signed text. */
export function RuleDialog({ rule, onClose }: { readonly rule: OfficeRule; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const undoToast = useUndoToast();
  const save = useCommand('covenants.setCheckRule');
  const [severity, setSeverity] = useState(rule.severity);
  const [explanation, setExplanation] = useState(rule.explanation);
  const [phrases, setPhrases] = useState((rule.phrases ?? []).join('\n'));
  const [checked, setChecked] = useState(rule.checked);
  const [used, setUsed] = useState(!rule.off);
  const keep = async (input: Parameters<typeof save.run>[0]) => {
    const answer = await save.run(input);
    if (!answer.ok) return;
    undoToast(t('covenantsLibrary.rules.saved'));
    onClose();
  };
  const submit = () => {
    const lines = phrases.split('\n').map((line) => line.trim());
    void keep({
      rule: rule.id,
      checked,
      off: !used,
      severity,
      ...(explanation.trim() === '' ? {} : { explanation }),
      ...(rule.phrases === undefined ? {} : { phrases: lines.filter((line) => line !== '') }),
    });
  };
  return (
    <TaskDialog
      size="medium"
      title={ruleName(rule)}
      note={[rule.source.law, rule.source.article].filter(Boolean).join(', ')}
      onClose={onClose}
      onSave={submit}
      footStart={
        (rule.changed || rule.off) && (
          <Button changes kind="quiet" onClick={() => void keep({ rule: rule.id, checked })}>
            {t('covenantsLibrary.rules.reset')}
          </Button>
        )
      }
      action={t('covenantsLibrary.rules.save')}
      cancel={t('covenantsLibrary.dialog.later')}
      busy={save.busy}
      error={save.error}
    >
      <FormGrid>
        <Field wide label={t('covenantsLibrary.rules.severity')}>
          <Select
            value={severity}
            onChange={setSeverity}
            options={weights.map((value) => ({ value, label: t(`covenantsLibrary.checks.severity.${value}`) }))}
          />
        </Field>
        <Field wide label={t('covenantsLibrary.rules.explanation')}>
          <TextArea rows={3} value={explanation} onChange={setExplanation} maxLength={2_000} />
        </Field>
        {rule.phrases === undefined ? (
          <p className="small ink-3">{t('covenantsLibrary.rules.counts')}</p>
        ) : (
          <Field wide label={t('covenantsLibrary.rules.phrases')}>
            <TextArea rows={8} value={phrases} onChange={setPhrases} />
          </Field>
        )}
      </FormGrid>
      <Checkbox checked={used} onChange={setUsed}>
        {t('covenantsLibrary.rules.use')}
      </Checkbox>
      <Checkbox checked={checked} onChange={setChecked}>
        {t('covenantsLibrary.rules.checked')}
      </Checkbox>
    </TaskDialog>
  );
}
