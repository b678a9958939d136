import { theme, type ThemeConfig } from 'antd';
import type { Preferences } from './frame/preferences.ts';

const light: ThemeConfig['token'] = {
  colorPrimary: '#27468A',
  colorBgLayout: '#F4F1EA',
  colorBgContainer: '#FFFFFF',
  colorText: '#1B2130',
  colorTextPlaceholder: '#626877',
  colorBorder: '#8C8678',
  colorError: '#AE2A1E',
};
const dark: ThemeConfig['token'] = {
  colorPrimary: '#9DB7F0',
  colorBgLayout: '#12161F',
  colorBgContainer: '#1A202C',
  colorBgElevated: '#1A202C',
  colorText: '#ECE9E2',
  colorTextPlaceholder: '#9BA1AF',
  colorBorder: '#717A8B',
  colorError: '#F49A8E',
};
const contrast: ThemeConfig['token'] = {
  ...light,
  colorPrimary: '#0A2A78',
  colorText: '#000000',
  colorTextPlaceholder: '#333333',
  colorBorder: '#1A1A1A',
  colorError: '#8A0F06',
};

/** Ant Design in the colours and sizes of the design; the same values as `ui/tokens.css`. */
export function antTheme(name: Preferences['theme']): ThemeConfig {
  return {
    algorithm: name === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      ...(name === 'dark' ? dark : name === 'contrast' ? contrast : light),
      borderRadius: 6,
      controlHeight: 32,
      fontSize: 13.5,
      fontFamily: 'var(--font-ui)',
      motionDurationMid: '0.12s',
      motionDurationSlow: '0.16s',
    },
  };
}
