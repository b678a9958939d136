import { Plus, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import {
  certificateFields,
  unknownFields,
  type CertificateLayout,
  type CertificateText,
} from '#shared/titles/certificates.ts';
import { Button, Checkbox, IconButton, Select } from '#renderer/ui/index.ts';
import { EditedText } from '../edited-text.tsx';
import { NumberField } from './number-field.tsx';

/** The lines of text of a certificate: what each says, where it stands and how it looks. */
export function CertificateTexts({
  layout,
  onChange,
}: {
  readonly layout: CertificateLayout;
  readonly onChange: (texts: readonly CertificateText[]) => void;
}) {
  const { t } = useTranslation();
  const { texts, sheet } = layout;
  const change = (at: number, part: Partial<CertificateText>) =>
    onChange(texts.map((item, index) => (index === at ? { ...item, ...part } : item)));
  const add = () => {
    const last = texts.at(-1);
    const below = { x: last?.x ?? 20, y: Math.min(sheet.height - 10, (last?.y ?? 10) + 10), width: last?.width ?? 100 };
    const look = { size: 14, bold: false, italic: false, align: 'center' as const };
    onChange([...texts, { text: t('titlesCertificates.newText'), ...below, ...look }]);
  };
  const fault = (text: string) => {
    const unknown = unknownFields(text);
    if (text === '') return t('titlesSets.needed');
    return unknown.length === 0 ? undefined : t('titlesCertificates.unknown', { names: unknown.join(', ') });
  };
  return (
    <section className="certificate-texts" aria-label={t('titlesCertificates.texts')}>
      <h3>{t('titlesCertificates.texts')}</h3>
      <div className="certificate-line small ink-3" aria-hidden="true">
        {(['text', 'x', 'y', 'width', 'size'] as const).map((key) => (
          <span key={key}>{t(`titlesCertificates.heads.${key}`)}</span>
        ))}
      </div>
      {texts.map((item, index) => {
        const number = index + 1;
        return (
          // A line is its place in the list: two may say the same.
          <div key={String(index)} className="certificate-entry">
            <div className="certificate-line">
              <EditedText
                label={t('titlesCertificates.text', { number })}
                value={item.text}
                faultOf={fault}
                onCommit={(text) => change(index, { text })}
              />
              <NumberField
                label={t('titlesCertificates.x', { number })}
                value={item.x}
                least={0}
                most={sheet.width}
                onChange={(x) => change(index, { x })}
              />
              <NumberField
                label={t('titlesCertificates.y', { number })}
                value={item.y}
                least={0}
                most={sheet.height}
                onChange={(y) => change(index, { y })}
              />
              <NumberField
                label={t('titlesCertificates.width', { number })}
                value={item.width}
                least={5}
                most={sheet.width}
                onChange={(width) => change(index, { width })}
              />
              <NumberField
                label={t('titlesCertificates.size', { number })}
                value={item.size}
                least={6}
                most={72}
                onChange={(size) => change(index, { size })}
              />
              <IconButton
                icon={Trash2}
                size={16}
                label={t('titlesCertificates.remove', { number })}
                disabled={texts.length === 1}
                onClick={() => onChange(texts.filter((_, at) => at !== index))}
              />
            </div>
            <div className="certificate-look">
              <Select
                size="small"
                label={t('titlesCertificates.align.label', { number })}
                value={item.align}
                onChange={(align) => change(index, { align })}
                options={(['left', 'center', 'right'] as const).map((value) => ({
                  value,
                  label: t(`titlesCertificates.align.${value}`),
                }))}
              />
              <Checkbox inline checked={item.bold} onChange={(bold) => change(index, { bold })}>
                {t('titlesCertificates.bold')}
              </Checkbox>
              <Checkbox inline checked={item.italic} onChange={(italic) => change(index, { italic })}>
                {t('titlesCertificates.italic')}
              </Checkbox>
            </div>
          </div>
        );
      })}
      <Button kind="quiet" size="small" icon={Plus} onClick={add}>
        {t('titlesCertificates.add')}
      </Button>
      <p className="small ink-3">
        {t('titlesCertificates.fields', { names: certificateFields.map((name) => `{${name}}`).join(' ') })}
      </p>
    </section>
  );
}
