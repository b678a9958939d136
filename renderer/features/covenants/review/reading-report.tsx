import { CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner, formatNumber, Icon, Sheet } from '#renderer/ui/index.ts';
import type { CovenantReading } from '#shared/contract/methods/covenants-reading.ts';
import { useLanguage } from '#renderer/texts.ts';
import type { ReadingFaults } from './faults.ts';
import { warningText } from './warning-text.ts';
import '../covenants.css';

/** What reading found: the proof that nothing is lost, the fonts, and what is worth a look. */
export function ReadingReport({
  reading,
  questions,
  faults,
  onShow,
  onShowPlace,
}: {
  readonly reading: CovenantReading;
  /** What has to be answered before saving. */
  readonly questions?: ReactNode;
  /** Where the warnings stand. */
  readonly faults: ReadingFaults;
  /** Brings a line into sight. */
  readonly onShow: (line: string) => void;
  /** Brings a place of the text into sight. */
  readonly onShowPlace: (at: string) => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [showLeft, setShowLeft] = useState(false);
  const { lossless } = reading;
  const whole = lossless.sameText && lossless.treeHoldsAll;
  const internal = reading.cross_references.filter((reference) => reference.kind !== 'external').length;
  return (
    <Sheet fill bare label={t('covenants.review.findings')}>
      <div className="side-scroll">
        <div className="review-proof">
          <Banner
            tone={whole ? 'success' : 'error'}
            title={whole ? t('covenants.review.lossless') : t('covenants.review.lost')}
          >
            {' '}
            {t('covenants.review.losslessBody', {
              all: lossless.paragraphs,
              tree: lossless.inTree,
              left: lossless.leftOut.length,
            })}{' '}
            {lossless.leftOut.length > 0 && (
              <button type="button" className="link" onClick={() => setShowLeft(!showLeft)}>
                {showLeft
                  ? t('covenants.review.hideLeft')
                  : t('covenants.review.showLeft', { count: lossless.leftOut.length })}
              </button>
            )}
          </Banner>
        </div>
        {showLeft && (
          <ul className="review-left-out">
            {lossless.leftOut.map((left) => (
              <li key={left.paragraph}>{left.text}</li>
            ))}
          </ul>
        )}
        {questions}
        <div className="review-fonts">
          {reading.fonts.map((font) => (
            <div key={font.font ?? ''} className="review-font">
              <div>
                <b>{font.font ?? 'Times New Roman'}</b>
                <small>
                  {font.encoding.startsWith('unicode')
                    ? t('covenants.review.fontUnicode', { letters: formatNumber(font.count) })
                    : t('covenants.review.fontLegacy', {
                        encoding: font.encoding.toUpperCase(),
                        letters: formatNumber(font.count),
                      })}
                </small>
              </div>
              <div>
                {font.before !== font.after && <span className="before">{font.before}</span>}
                <span className="after">{font.after}</span>
              </div>
            </div>
          ))}
        </div>
        <div className="side-note">{t('covenants.review.findings')}</div>
        {(reading.lint ?? []).map((finding, index) => (
          <div key={`lint-${index}`} className="review-finding">
            <span className="son">
              <Icon of={TriangleAlert} size={16} />
            </span>
            <span>
              {finding.title}
              <small>“{finding.text}”</small>
            </span>
            <Jump to={finding.at === '' ? undefined : finding.at} onShow={onShowPlace} />
          </div>
        ))}
        {reading.warnings.map((warning, index) => (
          <div key={`${warning.code}-${index}`} className="review-finding">
            <span className="nghe">
              <Icon of={CircleAlert} size={16} />
            </span>
            <span>{warningText(warning, language)}</span>
            <Jump to={faults.lines[index]} onShow={onShow} />
          </div>
        ))}
        {reading.code_of_conduct_at.length > 0 && (
          <div className="review-finding">
            <span className="la">
              <Icon of={CircleCheck} size={16} />
            </span>
            <span>{t('covenantText.review.conduct', { articles: reading.code_of_conduct_at.join(', ') })}</span>
            <Jump to={reading.code_of_conduct_at[0]} onShow={onShowPlace} />
          </div>
        )}
        <div className="review-finding">
          <span className="la">
            <Icon of={CircleCheck} size={16} />
          </span>
          <span>{t('covenants.review.references', { count: internal })}</span>
        </div>
      </div>
    </Sheet>
  );
}

/** Where a finding stands, one click away. */
function Jump({ to, onShow }: { readonly to: string | undefined; readonly onShow: (to: string) => void }) {
  const { t } = useTranslation();
  if (to === undefined) return null;
  return (
    <button type="button" className="link" onClick={() => onShow(to)}>
      {t('covenantText.review.show')}
    </button>
  );
}
