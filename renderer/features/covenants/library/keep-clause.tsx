import { BookmarkPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Dialog, RadioGroup } from '#renderer/ui/index.ts';
import type { CovenantView } from '#shared/contract/methods/covenants.ts';
import type { OfficeLibrary } from '#shared/covenants/library.ts';
import { ClauseDialog, type ClauseStart } from './clause-dialog.tsx';

/** Takes a clause of the chosen article into the office's library: which one is asked, then its topic and place. */
export function KeepClause({
  view,
  library,
  article,
}: {
  readonly view: CovenantView;
  readonly library: OfficeLibrary;
  readonly article: string;
}) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const [at, setAt] = useState('');
  const [start, setStart] = useState<ClauseStart>();
  const lines = view.redline.filter(
    (line) => line.level === 'clause' && line.change !== 'deleted' && line.at.split('.')[0] === article,
  );
  const first = lines[0];
  if (first === undefined) return null;
  const title = view.redline.find((line) => line.level === 'article' && line.at === article)?.text ?? '';
  const next = () => {
    const line = lines.find((one) => one.at === at) ?? first;
    const place = t('covenantsLibrary.keep.place', { number: line.number, article });
    setAsking(false);
    setStart({ title, text: line.text, from: `${view.docName} ${view.unit}, ${place}` });
  };
  return (
    <>
      <Button
        kind="quiet"
        size="small"
        icon={BookmarkPlus}
        onClick={() => {
          setAt(first.at);
          if (lines.length === 1) next();
          else setAsking(true);
        }}
      >
        {t('covenantsLibrary.keep.action', { article })}
      </Button>
      <Dialog
        open={asking}
        title={t('covenantsLibrary.keep.which')}
        onClose={() => setAsking(false)}
        onSubmit={next}
        foot={
          <>
            <Button onClick={() => setAsking(false)}>{t('covenantsLibrary.dialog.later')}</Button>
            <Button kind="primary" type="submit">
              {t('covenantsLibrary.clause.keep')}
            </Button>
          </>
        }
      >
        <RadioGroup
          legend={t('covenantsLibrary.keep.which')}
          value={at}
          onChange={setAt}
          options={lines.map((line) => ({ value: line.at, label: `${line.label} ${line.text}` }))}
        />
      </Dialog>
      {start !== undefined && (
        <ClauseDialog library={library} clause={undefined} start={start} onClose={() => setStart(undefined)} />
      )}
    </>
  );
}
