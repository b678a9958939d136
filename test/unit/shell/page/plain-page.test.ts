import { expect, it } from 'vitest';
import { crashPage, failedStartPage } from '#main/shell/page/plain-page.ts';

it('a failed start says what happened, what to do, and where', () => {
  const page = failedStartPage(
    { code: 'data-folder-denied', params: { folder: 'Tài liệu › Lệ Làng' } },
    'Tài liệu › Lệ Làng',
    'n0nce',
  );
  expect(page).toContain('<html lang="vi">');
  expect(page).toContain('Chưa mở được dữ liệu của xã, phường');
  expect(page).toContain('Kiểm tra quyền của thư mục rồi mở lại chương trình');
  expect(page).toContain('<dd>Tài liệu › Lệ Làng</dd>');
  expect(page).toContain('<style nonce="n0nce">');
});

it('texts cannot become markup', () => {
  const page = failedStartPage(
    { code: 'data-damaged', params: { file: '<script>x</script>', keptAs: '"' } },
    `<img src=x onerror='a'>&`,
    'n',
  );
  expect(page).not.toContain('<script');
  expect(page).not.toContain('<img');
  expect(page).toContain('&lt;img src=x onerror=&#39;a&#39;&gt;&amp;');
});

it('there is an English page for an English office', () => {
  expect(failedStartPage({ code: 'not-reachable', params: {} }, 'F', 'n', 'en')).toContain('<html lang="en">');
});

it('after a crash there is one way on', () => {
  expect(crashPage('app://le-lang/', 'n')).toContain('<a href="app://le-lang/">Mở lại màn hình</a>');
});
