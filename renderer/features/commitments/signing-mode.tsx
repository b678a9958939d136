import { ArrowRight, ChevronRight, CircleCheck, LogOut, Plus, RotateCcw } from 'lucide-react';
import { useCallback, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useCommand, useSnapshot } from '#renderer/api/index.ts';
import { PageView } from '#renderer/features/documents/page-view.tsx';
import { usePages } from '#renderer/features/documents/use-pages.ts';
import { PersonDialog } from '#renderer/features/registry/person-dialogs.tsx';
import { ErrorBanner } from '#renderer/frame/error-banner.tsx';
import { useOffice } from '#renderer/frame/office.ts';
import { Bar, Button, formatDate, formatNumber, Icon, TextInput, useLayer } from '#renderer/ui/index.ts';
import { isMissing } from '#shared/commitments/coverage.ts';
import type { Ink } from '#shared/commitments/ink.ts';
import type { CampaignPerson, CampaignView } from '#shared/contract/methods/commitments.ts';
import type { PersonId, UnitId } from '#shared/contract/ids.ts';
import type { OfficialDocument } from '#shared/documents/model.ts';
import { ReasonDialog } from './reason-dialog.tsx';
import { SignaturePad, type PadHandle } from './signature-pad.tsx';
import './signing-mode.css';

/** One after the other signs on the screen: who waits at the left, the form in the middle, what it is at the right. */
export function SigningMode({
  view,
  unit,
  first,
  onClose,
}: {
  readonly view: CampaignView;
  readonly unit: UnitId | undefined;
  /** Whose turn it is when the mode opens. */
  readonly first: PersonId | undefined;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState(first);
  const [just, setJust] = useState<readonly CampaignPerson[]>([]);
  const [adding, setAdding] = useState(false);
  useLayer(!adding, onClose);
  const people = view.people.filter((person) => unit === undefined || person.unitId === unit);
  const waiting = people.filter((person) => isMissing(person.state));
  const person = waiting.find(({ id }) => id === chosen) ?? waiting[0];
  const counted = people.filter(({ inAudience, state }) => inAudience && state !== 'exempt' && state !== 'left');
  const signed = counted.length - waiting.length;
  const title = unit === undefined ? view.name : (view.units.find(({ id }) => id === unit)?.name ?? view.name);

  const passed = (done: CampaignPerson, hasSigned: boolean) => {
    if (hasSigned) setJust((before) => [done, ...before].slice(0, 4));
    const place = waiting.findIndex(({ id }) => id === done.id);
    setChosen((waiting[place + 1] ?? waiting.find(({ id }) => id !== done.id))?.id);
  };

  return createPortal(
    <div className="signing" role="dialog" aria-label={t('commitments.signing.title', { unit: title })}>
      <header className="signing-head">
        <Button size="small" icon={LogOut} onClick={onClose}>
          {t('commitments.signing.exit')}
        </Button>
        <h1 className="ellipsis">{t('commitments.signing.title', { unit: title })}</h1>
        <div className="signing-progress num">
          <Bar parts={[{ value: signed }]} total={counted.length} />
          <b>
            {formatNumber(signed)} / {formatNumber(counted.length)}
          </b>
          <span className="ink-3">{t('commitments.signing.left', { count: waiting.length })}</span>
        </div>
      </header>
      <nav className="signing-queue num" aria-label={t('commitments.signing.waiting')}>
        <h2>{t('commitments.signing.waiting')}</h2>
        <ol>
          {waiting.map((one, index) => (
            <li key={one.id}>
              <button type="button" aria-pressed={one.id === person?.id} onClick={() => setChosen(one.id)}>
                <span className="signing-place">{index + 1}</span>
                <span className="grow">
                  <span className="ellipsis">{one.name}</span>
                  <small className="ellipsis">{one.post}</small>
                </span>
                {one.id === person?.id && <Icon of={ChevronRight} size={16} />}
              </button>
            </li>
          ))}
        </ol>
        {just.length > 0 && <h2>{t('commitments.signing.just')}</h2>}
        <ul>
          {just.map((one) => (
            <li key={one.id} className="signing-just">
              <span className="ellipsis grow">{one.name}</span>
              <Icon of={CircleCheck} size={16} />
            </li>
          ))}
        </ul>
        {view.audience === 'cadres' && (
          <Button kind="quiet" size="small" icon={Plus} onClick={() => setAdding(true)}>
            {t('commitments.signing.addPresent')}
          </Button>
        )}
      </nav>
      {person === undefined ? (
        <p className="signing-nobody">{t('commitments.signing.nobody')}</p>
      ) : (
        <SignForm key={person.id} view={view} person={person} onPassed={passed} />
      )}
      {adding && <PersonDialog task="add" unit={unit} onClose={() => setAdding(false)} />}
    </div>,
    document.body,
  );
}

const witnessKey = 'commitments.witness';

function SignForm({
  view,
  person,
  onPassed,
}: {
  readonly view: CampaignView;
  readonly person: CampaignPerson;
  readonly onPassed: (person: CampaignPerson, signed: boolean) => void;
}) {
  const { t } = useTranslation();
  const { start } = useOffice();
  const form = useSnapshot('commitments.form', { campaign: view.id, person: person.id }, []);
  const sign = useCommand('commitments.sign');
  const mark = useCommand('commitments.mark');
  const [ink, setInk] = useState<Ink>();
  const [witness, setWitness] = useState(() => sessionStorage.getItem(witnessKey) ?? '');
  const [refusing, setRefusing] = useState(false);
  const pad = useRef<PadHandle>(null);
  const onInk = useCallback((drawn: Ink | undefined) => setInk(drawn), []);

  const save = async () => {
    if (ink === undefined) return;
    sessionStorage.setItem(witnessKey, witness);
    const present = witness.trim() === '' ? {} : { witness };
    const answer = await sign.run({ campaign: view.id, person: person.id, ink, ...present });
    if (answer.ok) onPassed(person, true);
    else pad.current?.clear();
  };
  const record = async (state: 'absent' | 'refused' | 'exempt', reason?: string) => {
    const why = reason === undefined ? {} : { reason };
    const answer = await mark.run({ campaign: view.id, people: [person.id], state, ...why });
    if (answer.ok) onPassed(person, false);
  };

  return (
    <>
      <section className="signing-sheet" aria-label={t('commitments.signing.reading', { name: person.name })}>
        <div className="signing-paper" tabIndex={0}>
          {form.value !== undefined && <FirstPage paper={form.value} />}
        </div>
        <div className="signing-pad">
          <div className="signing-pad-head">
            <span>{t('commitments.signing.pad')}</span>
            <Button size="small" icon={RotateCcw} disabled={ink === undefined} onClick={() => pad.current?.clear()}>
              {t('commitments.signing.again')}
            </Button>
          </div>
          <SignaturePad label={t('commitments.signing.pad')} onInk={onInk} handle={pad} />
          <div className="signing-name ellipsis">{person.name}</div>
        </div>
      </section>
      <aside className="signing-side">
        <div className="signing-notes">
          <section>
            <h3>{t('commitments.signing.tools')}</h3>
            <p>{t('commitments.signing.toolsNote')}</p>
          </section>
          <section>
            <h3>{t('commitments.signing.witness')}</h3>
            <TextInput
              label={t('commitments.signing.witness')}
              placeholder={t('commitments.signing.witnessHint')}
              value={witness}
              onChange={setWitness}
              maxLength={200}
            />
            <p className="num">{formatDate(start.today)}</p>
          </section>
          <section>
            <h3>{t('commitments.signing.whatTitle')}</h3>
            <p>{t('commitments.signing.what')}</p>
          </section>
          <ErrorBanner error={sign.error ?? mark.error ?? form.error} />
        </div>
        <div className="signing-actions">
          <Button
            kind="primary"
            size="large"
            block
            trailing={ArrowRight}
            busy={sign.busy}
            disabled={ink === undefined}
            onClick={() => void save()}
          >
            {t('commitments.signing.next')}
          </Button>
          <div className="row">
            <Button changes size="large" block busy={mark.busy} onClick={() => void record('absent')}>
              {t('commitments.signing.absent')}
            </Button>
            <Button changes size="large" block busy={mark.busy} onClick={() => setRefusing(true)}>
              {t('commitments.signing.refused')}
            </Button>
          </div>
        </div>
      </aside>
      <ReasonDialog
        state={refusing ? 'refused' : undefined}
        count={1}
        busy={mark.busy}
        onClose={() => setRefusing(false)}
        onSave={(state, reason) => void record(state, reason)}
      />
    </>
  );
}

/** The form as it will print, for the signer to read before signing. */
function FirstPage({ paper }: { readonly paper: OfficialDocument }) {
  const [papers] = useState(() => [paper]);
  const { pages } = usePages(papers);
  return (
    <div className="signing-pages">
      {pages.map((page) => (
        <PageView key={page.number} page={page} look="black" />
      ))}
    </div>
  );
}
