import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/api/index.ts';
import { ErrorBanner } from '#renderer/frame/error-banner.tsx';
import { Button, DateInput, Dialog, Field } from '#renderer/ui/index.ts';
import type { CovenantId } from '#shared/contract/ids.ts';

/** Asks for the day of the first recognition. */
export function RecogniseDialog({
  open,
  covenant,
  onClose,
}: {
  readonly open: boolean;
  readonly covenant: CovenantId;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const set = useCommand('covenants.setRecognised');
  const [on, setOn] = useState<string>();
  const save = async () => {
    if (on === undefined) return;
    const answer = await set.run({ covenant, on });
    if (answer.ok) onClose();
  };
  return (
    <Dialog
      open={open}
      title={t('covenantText.editor.recordRecognised')}
      onClose={onClose}
      onSubmit={() => void save()}
      foot={
        <Button kind="primary" type="submit" busy={set.busy} disabled={on === undefined}>
          {t('covenantText.editor.recordRecognised')}
        </Button>
      }
    >
      <ErrorBanner error={set.error} />
      <Field label={t('covenantText.editor.recognisedOn')} hint={t('covenantText.editor.recognisedNote')}>
        <DateInput value={on} onChange={setOn} />
      </Field>
    </Dialog>
  );
}
