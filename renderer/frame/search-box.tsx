import { ClipboardCheck, FileText, House, MapPin, ScrollText, Search, UserRound, type LucideIcon } from 'lucide-react';
import { useDeferredValue, useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { SearchHit } from '#shared/contract/methods/office.ts';
import { call, useSnapshot } from '../api/index.ts';
import { useErrorText } from '../texts.ts';
import { Icon, IconButton, useLayer } from '../ui/index.ts';
import { X } from 'lucide-react';
import { go } from './route.ts';

const shortestText = 2;
const mostHits = 40;

const icons: { readonly [K in SearchHit['kind']]: LucideIcon } = {
  village: MapPin,
  household: House,
  person: UserRound,
  covenant: ScrollText,
  provision: ScrollText,
  clause: FileText,
  slip: ClipboardCheck,
};

/** Hits of one kind together, kinds in the order in which they first came. */
export function groupHits(hits: readonly SearchHit[]): readonly (readonly [SearchHit['kind'], readonly SearchHit[]])[] {
  const kinds = [...new Set(hits.map((hit) => hit.kind))];
  return kinds.map((kind) => [kind, hits.filter((hit) => hit.kind === kind)] as const);
}

/**
 * Finds villages, households, people, covenants, provisions and clauses, with or without marks. ↑ ↓ choose, Enter goes
 * there, Escape closes. It lies over the screen; what was there is as it was when it closes.
 */
export function SearchBox({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const wanted = useDeferredValue(text.trim());
  const found = useSnapshot('search.find', { text: wanted, limit: mostHits }, undefined, wanted.length >= shortestText);
  useLayer(true, onClose);
  useEffect(() => {
    const from = document.activeElement;
    input.current?.focus();
    return () => {
      if (from instanceof HTMLElement) from.focus();
    };
  }, []);

  const asked = wanted.length >= shortestText;
  const groups = asked ? groupHits(found.value?.hits ?? []) : [];
  const ordered = groups.flatMap(([, hits]) => hits);
  const at = Math.min(active, Math.max(0, ordered.length - 1));
  const open = (hit: SearchHit) => {
    onClose();
    go(hit.place);
  };
  // A scanner and a fast clerk press Enter before the hits are there: those of the whole text count, not the last shown.
  const openFirst = async (whole: string) => {
    if (whole.length < shortestText) return;
    const answer = await call('search.find', { text: whole, limit: mostHits });
    const first = answer.ok ? groupHits(answer.value.hits)[0]?.[1][0] : undefined;
    if (first !== undefined) open(first);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const hit = ordered[at];
    if (event.key === 'ArrowDown') setActive(Math.min(at + 1, ordered.length - 1));
    else if (event.key === 'ArrowUp') setActive(Math.max(at - 1, 0));
    else if (event.key === 'Enter' && at > 0 && hit !== undefined) open(hit);
    else if (event.key === 'Enter') void openFirst(event.currentTarget.value.trim());
    else return;
    event.preventDefault();
  };
  useEffect(() => {
    document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, at]);

  return (
    <>
      <div className="search-layer" aria-hidden="true" onClick={onClose} />
      <div className="search-box" role="dialog" aria-label={t('frame.searchTitle')}>
        <div className="search-line">
          <Icon of={Search} />
          <input
            ref={input}
            type="text"
            role="combobox"
            aria-expanded={ordered.length > 0}
            aria-controls={`${id}-hits`}
            aria-activedescendant={ordered.length > 0 ? `${id}-${at}` : undefined}
            aria-label={t('frame.searchTitle')}
            placeholder={t('frame.searchHint')}
            autoComplete="off"
            spellCheck={false}
            value={text}
            onChange={(event) => {
              setText(event.target.value);
              setActive(0);
            }}
            onKeyDown={onKeyDown}
          />
          <IconButton icon={X} label={t('common.close')} onClick={onClose} />
        </div>
        {!asked && <div className="search-note">{t('frame.searchStart')}</div>}
        {asked && found.error !== undefined && <div className="search-note">{errorText(found.error)}</div>}
        {asked && found.value !== undefined && ordered.length === 0 && (
          <div className="search-note" role="status">
            {t('frame.searchEmpty', { text: wanted })}
          </div>
        )}
        {ordered.length > 0 && (
          <div className="search-hits" id={`${id}-hits`} role="listbox" aria-label={t('frame.searchTitle')}>
            {groups.map(([kind, hits]) => (
              <div key={kind} role="group" aria-label={t(`frame.hitKind.${kind}`)}>
                <div className="section-label search-group">{t(`frame.hitKind.${kind}`)}</div>
                {hits.map((hit) => {
                  const index = ordered.indexOf(hit);
                  return (
                    <div
                      key={`${hit.kind}-${hit.id}`}
                      id={`${id}-${index}`}
                      role="option"
                      aria-selected={index === at}
                      className="search-hit"
                      onPointerMove={() => setActive(index)}
                      onClick={() => open(hit)}
                    >
                      <Icon of={icons[hit.kind]} size={16} />
                      <span className="ellipsis">{hit.title}</span>
                      <span className="small ink-3 ellipsis grow">{hit.detail}</span>
                    </div>
                  );
                })}
              </div>
            ))}
            {found.value?.more === true && <div className="search-note">{t('frame.searchMore')}</div>}
          </div>
        )}
      </div>
    </>
  );
}
