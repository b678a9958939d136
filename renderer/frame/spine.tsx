import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/index.ts';
import { basePlaces, settingsPlace, taskPlaces, type Place } from './place-list.ts';
import { go, useRoute } from './route.ts';
import { Seal } from './seal.tsx';
import { useShortcut } from './shortcuts.ts';

const numbered = [...taskPlaces, ...basePlaces];

/** One of Ctrl+1 … Ctrl+7. */
function PlaceShortcut({ place, digit }: { readonly place: Place; readonly digit: number }) {
  useShortcut(`Ctrl+${digit}`, () => go(place.name), true);
  return null;
}

/** The spine of the register: the four tasks and what belongs to them, always in sight. */
export function Spine() {
  const { t } = useTranslation();
  const route = useRoute();
  const button = (place: Place, digit?: number) => (
    <button
      key={place.name}
      type="button"
      aria-current={route.place === place.name ? 'page' : undefined}
      aria-keyshortcuts={digit === undefined ? undefined : `Control+${digit}`}
      onClick={() => go(place.name)}
    >
      <Icon of={place.icon} size={20} />
      {t(`frame.${place.name}`)}
    </button>
  );
  return (
    <nav className="spine" aria-label={t('frame.places')}>
      <div className="spine-mark">
        <Seal label={t('common.appName')} />
      </div>
      {taskPlaces.map((place, index) => button(place, index + 1))}
      <hr />
      {basePlaces.map((place, index) => button(place, taskPlaces.length + index + 1))}
      <div className="spine-gap" />
      {button(settingsPlace)}
      {numbered.map((place, index) => (
        <PlaceShortcut key={place.name} place={place} digit={index + 1} />
      ))}
    </nav>
  );
}
