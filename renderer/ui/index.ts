/**
 * The kit: components without knowledge of the domain. A screen is a `Page` with a `PageHead` (title, tabs, actions) and
 * a `PageBody`; a list is a `Toolbar` over a `Sheet fill bare` with a `Table`; a record is a `SidePanel` beside it.
 */
export { Banner, type Tone } from './banner.tsx';
export {
  Button,
  ButtonGroup,
  IconButton,
  KeyHint,
  ReadOnlyReason,
  type ButtonKind,
  type ButtonProps,
} from './button.tsx';
export { Checkbox, RadioGroup, Switch } from './choice.tsx';
export { classNames } from './class-names.ts';
export { Combobox } from './combobox.tsx';
export { DateInput } from './date-input.tsx';
export { ConfirmDialog, Dialog } from './dialog.tsx';
export { Editing, useReadOnly } from './editing.tsx';
export { EmptyState } from './empty-state.tsx';
export { Field } from './field.tsx';
export { focusFirstError } from './focus-first-error.ts';
export { FileDrop } from './file-drop.tsx';
export {
  formatDate,
  formatDayMonth,
  formatInstant,
  formatNumber,
  formatPercent,
  formatSize,
  formatTime,
  parseWholeNumber,
} from './format.ts';
export { Icon, type LucideIcon } from './icon.tsx';
export { useLayer } from './layers.ts';
export { LineList, type Line } from './line-list.tsx';
export { Menu, type MenuItem } from './menu.tsx';
export { NumberInput } from './number-input.tsx';
export {
  DescriptionList,
  Figures,
  Page,
  PageBody,
  PageColumn,
  PageHead,
  Sheet,
  SubNavigation,
  Toolbar,
} from './page.tsx';
export { BulkBar, SidePanel, Tray, type TrayLine } from './panel.tsx';
export { PasswordInput } from './password-input.tsx';
export { ProgressCard } from './progress-card.tsx';
export { Bar, State, Tag, type BarPart, type StateTone } from './state.tsx';
export { NextStep, Stepper, StepStrip, type Step } from './steps.tsx';
export { NameCell, Table, type Column } from './table.tsx';
export type { Order, Sorting, SortValue } from './table-order.ts';
export { Chips, Segmented, Tabs, type Chip } from './tabs.tsx';
export { FormGrid, SearchInput, Select, TextArea, TextInput, type InputSize, type Option } from './text-input.tsx';
export { TickBox } from './tick-box.tsx';
export { ToastProvider, useToast, type Toast } from './toast.tsx';
export { useRoom, type Room } from './width.ts';
