import { CircleAlert, Info } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { GateCode, GateFinding } from '#shared/titles/package/gate.ts';
import type { PackageView } from '#shared/titles/package/views.ts';
import { addressOf, go } from '#renderer/frame/route.ts';
import { Banner, Button, formatNumber, Icon, Sheet } from '#renderer/ui/index.ts';

/** Findings that are of one kind for many villages stand together: a clerk reads ten lines, not two hundred. */
const shownOfEach = 8;

type Place = { readonly words: 'score' | 'board' | 'sets' | 'choose' | 'answer'; readonly address: string };

function placeOf({ code, title, unit }: GateFinding): Place {
  const board = addressOf('titles', title);
  const places: Partial<Record<GateCode, Place>> = {
    'not-scored': { words: 'score', address: addressOf('titles', title, 'grid', unit ?? '') },
    tied: { words: 'choose', address: addressOf('titles', title, 'grid', unit ?? '') },
    'unchecked-set': { words: 'sets', address: addressOf('titles', title, 'sets') },
    'no-criteria': { words: 'sets', address: addressOf('titles', title, 'sets') },
    'objections-open': { words: 'answer', address: board },
  };
  return places[code] ?? { words: 'board', address: board };
}

/** What is missing before the package may leave, each line with the way there; or that nothing is. */
export function FindingsList({ view }: { readonly view: PackageView }) {
  const { t } = useTranslation();
  const text = (finding: GateFinding) => {
    const words = t(`titlesPackage.code.${finding.code}`, {
      count: finding.count,
      title: t(`titles.kind.${finding.title}`),
    });
    return finding.name === undefined ? words : `${finding.name}: ${words}`;
  };
  const stops = view.findings.filter((finding) => finding.severity === 'stop');
  const notes = view.findings.filter((finding) => finding.severity === 'note');
  const { units, rows } = view.missing;
  const line =
    rows > 0
      ? t('titlesPackage.missing.line', { units: formatNumber(units), rows: formatNumber(rows) })
      : units > 0
        ? t('titlesPackage.missing.lineUnits', { units: formatNumber(units) })
        : t('titlesPackage.missing.lineOther');
  return (
    <>
      {stops.length === 0 ? (
        <Banner tone="success" title={t('titlesPackage.missing.none')}>
          {t('titlesPackage.missing.noneHint')}
        </Banner>
      ) : (
        <Banner tone="warning">{line}</Banner>
      )}
      {view.findings.length > 0 && (
        <Sheet
          bare
          title={
            stops.length === 0
              ? t('titlesPackage.missing.notes', { count: notes.length })
              : t('titlesPackage.missing.title')
          }
        >
          <ul className="package-findings">
            {inGroups([...stops, ...notes]).map(({ finding, more }) => {
              const place = placeOf(finding);
              return (
                <li
                  key={`${finding.title} ${finding.code} ${finding.unit ?? ''}`}
                  className={`package-findings-${finding.severity}`}
                >
                  <Icon of={finding.severity === 'stop' ? CircleAlert : Info} size={16} />
                  <span className="grow">
                    {text(finding)}
                    {more > 0 && <span className="ink-3"> {t('titlesPackage.missing.more', { count: more })}</span>}
                  </span>
                  <Button kind="quiet" size="small" onClick={() => go(place.address)}>
                    {t(`titlesPackage.go.${place.words}`)}
                  </Button>
                </li>
              );
            })}
          </ul>
        </Sheet>
      )}
    </>
  );
}

/** The first lines of each kind; the last of them says how many more there are. */
function inGroups(
  findings: readonly GateFinding[],
): readonly { readonly finding: GateFinding; readonly more: number }[] {
  const byCode = new Map<string, GateFinding[]>();
  for (const finding of findings) {
    const key = `${finding.title} ${finding.code}`;
    byCode.set(key, [...(byCode.get(key) ?? []), finding]);
  }
  return [...byCode.values()].flatMap((group) => {
    const shown = group.slice(0, shownOfEach);
    return shown.map((finding, index) => ({
      finding,
      more: index === shown.length - 1 ? group.length - shown.length : 0,
    }));
  });
}
