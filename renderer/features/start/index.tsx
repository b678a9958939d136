import { ArrowRight, FileText, GraduationCap, ShieldCheck, WifiOff } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '#shared/contract/errors.ts';
import type { AppStart, FileInfo } from '#shared/contract/methods/app.ts';
import type { Result } from '#shared/contract/result.ts';
import { dropFiles, pickFiles, useCommand, useSnapshot } from '../../api/index.ts';
import { ErrorBanner } from '../../frame/error-banner.tsx';
import { handFiles } from '../../frame/handed-files.ts';
import { useHistory } from '../../frame/history.ts';
import { go } from '../../frame/route.ts';
import { Seal } from '../../frame/seal.tsx';
import {
  Banner,
  Button,
  Field,
  FileDrop,
  focusFirstError,
  FormGrid,
  Icon,
  NumberInput,
  TextInput,
} from '../../ui/index.ts';
import { ChoosePlace } from './choose-place.tsx';
import { BringInDialog, OpenBackup } from './open-backup.tsx';
import { parseCommuneName } from './commune-name.ts';
import './start.css';

const listEndings = ['.xlsx', '.xls', '.csv'];
const mostVillages = 500;

function Lead() {
  const { t } = useTranslation();
  return (
    <aside className="start-lead">
      <Seal size={56} label={t('common.appName')} />
      <h1>{t('common.appName')}</h1>
      <p>{t('start.lead')}</p>
      <ul>
        <li>
          <Icon of={WifiOff} size={20} />
          {t('start.offline')}
        </li>
        <li>
          <Icon of={ShieldCheck} size={20} />
          {t('start.autosave')}
        </li>
        <li>
          <Icon of={FileText} size={20} />
          {t('start.papers')}
        </li>
      </ul>
    </aside>
  );
}

/** First start: three questions, or the sample commune to practise with. Everything can be changed later. */
export function StartScreen({ start }: { readonly start: AppStart }) {
  const { t } = useTranslation();
  const history = useHistory();
  const setUp = useCommand('office.setUp');
  const openSample = useCommand('office.openSample');
  const place = useSnapshot('store.status', {}).value?.place;
  const [name, setName] = useState('');
  const [parent, setParent] = useState('');
  const [villages, setVillages] = useState<number>();
  const [receiver, setReceiver] = useState('');
  const [lists, setLists] = useState<readonly FileInfo[]>([]);
  const [fileError, setFileError] = useState<AppError>();
  const [backup, setBackup] = useState<FileInfo>();
  const [tried, setTried] = useState(false);

  const unit = parseCommuneName(name);
  const nameError = unit === undefined ? t('start.nameWrong') : undefined;
  const parentError = parent.trim() === '' ? t('common.required') : undefined;
  const villagesError =
    villages === undefined
      ? t('common.numberWrong')
      : villages > mostVillages
        ? t('common.numberTooLarge', { limit: mostVillages })
        : undefined;

  const take = (answer: Result<readonly FileInfo[]>) => {
    setFileError(answer.ok ? undefined : answer.error);
    if (answer.ok && answer.value.length > 0) setLists(answer.value);
  };

  const begin = async (form: HTMLElement) => {
    setTried(true);
    focusFirstError(form);
    if (unit === undefined || parentError !== undefined || villagesError !== undefined || villages === undefined)
      return;
    handFiles(lists);
    go(lists.length > 0 ? 'registry' : 'home');
    await setUp.run({
      commune: { ...unit, parent: parent.trim(), receiver: receiver.trim(), place: unit.name },
      villagesExpected: villages,
      signers: [],
    });
  };

  return (
    <div className="start">
      <Lead />
      <main className="start-form">
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void begin(event.currentTarget);
          }}
        >
          <h2>{t('start.title')}</h2>
          {history.canRedo && (
            <Banner
              actions={
                <Button kind="quiet" size="small" onClick={history.redo}>
                  {t('common.redo')}
                </Button>
              }
            >
              {t('start.undone')}
            </Banner>
          )}
          <section className="start-question">
            <span className="start-number">1</span>
            <div>
              <h3>{t('start.one')}</h3>
              <FormGrid>
                <Field label={t('start.name')} error={tried ? nameError : undefined}>
                  <TextInput
                    size="large"
                    autoFocus
                    maxLength={100}
                    placeholder={t('start.namePlaceholder')}
                    value={name}
                    onChange={setName}
                  />
                </Field>
                <Field label={t('start.parent')} error={tried ? parentError : undefined}>
                  <TextInput
                    size="large"
                    maxLength={200}
                    placeholder={t('start.parentPlaceholder')}
                    value={parent}
                    onChange={setParent}
                  />
                </Field>
                <Field label={t('start.villages')} error={tried ? villagesError : undefined}>
                  <NumberInput size="large" max={mostVillages} value={villages} onChange={setVillages} />
                </Field>
                <Field label={t('start.receiver')} optional>
                  <TextInput
                    size="large"
                    maxLength={200}
                    placeholder={t('start.receiverPlaceholder')}
                    value={receiver}
                    onChange={setReceiver}
                  />
                </Field>
              </FormGrid>
            </div>
          </section>
          <section className="start-question">
            <span className="start-number">2</span>
            <div>
              <h3>
                {t('start.two')}
                <span>{t('start.twoHint')}</span>
              </h3>
              <ChoosePlace folder={start.folder} />
              {place !== undefined && place !== 'local' && (
                <Banner tone="warning">{t(`store.folderPlace.${place}`)}</Banner>
              )}
            </div>
          </section>
          <section className="start-question">
            <span className="start-number start-number-optional">3</span>
            <div>
              <h3>
                {t('start.three')}
                <span>{t('start.threeHint')}</span>
              </h3>
              <FileDrop
                onDrop={(files, entries) => void dropFiles(files, { entries, accept: listEndings }).then(take)}
                action={
                  <Button onClick={() => void pickFiles({ accept: listEndings, multiple: true }).then(take)}>
                    {t('start.chooseFile')}
                  </Button>
                }
              >
                {t('start.dropLists')}
              </FileDrop>
              {lists.length > 0 && (
                <div className="start-chosen" role="status">
                  {t('start.chosen', { names: lists.map((list) => list.name).join(', ') })}
                </div>
              )}
              <ErrorBanner error={fileError} onClose={() => setFileError(undefined)} />
            </div>
          </section>
          <div className="start-go">
            <Button kind="primary" size="large" type="submit" trailing={ArrowRight} busy={setUp.busy}>
              {t('start.begin')}
            </Button>
            {t('start.beginHint')}
          </div>
          <ErrorBanner error={setUp.error ?? openSample.error} />
          <div className="start-others">
            <OpenBackup onFile={setBackup} />
            <div className="start-sample">
              <Icon of={GraduationCap} size={24} />
              <div>
                <b>{t('start.sampleTitle')}</b>
                {t('start.sampleBody')}
              </div>
              <Button size="large" busy={openSample.busy} onClick={() => void openSample.run({})}>
                {t('start.openSample')}
              </Button>
            </div>
          </div>
        </form>
        {backup !== undefined && <BringInDialog file={backup} onClose={() => setBackup(undefined)} />}
      </main>
    </div>
  );
}
