import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const library = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false">
 <library:element library:name="Settle"/>
</library:library>`;
const libraries = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:libraries PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "libraries.dtd">
<library:libraries xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink">
 <library:library library:name="Standard" xlink:href="$(USER)/basic/Standard/script.xlb/" xlink:type="simple" library:link="false"/>
</library:libraries>`;

function macro(files: readonly string[]): string {
  const calls = files.flatMap((file) =>
    ['Accept', 'Reject'].map((how) => `  One "file://${file}", "${how}", "file://${file}.${how}.txt"`),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Settle" script:language="StarBasic">
Sub One(source As String, how As String, target As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden" : hidden(0).Value = True
  Dim none()
  Dim text(1) As New com.sun.star.beans.PropertyValue
  text(0).Name = "FilterName" : text(0).Value = "Text (encoded)"
  text(1).Name = "FilterOptions" : text(1).Value = "UTF8,LF"
  opened = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  dispatcher.executeDispatch(opened.CurrentController.Frame, ".uno:" &amp; how &amp; "AllTrackedChanges", "", 0, none())
  opened.storeToURL(target, text())
  opened.close(True)
End Sub
Sub Main
${calls.map((call) => call.replaceAll('"', '&quot;')).join('\n')}
  StarDesktop.terminate()
End Sub
</script:module>`;
}

const read = (file: string, how: string) => readFileSync(`${file}.${how}.txt`, 'utf8').replace(/^\uFEFF/, '');

/** What LibreOffice, an independent reader, makes of tracked changes: the text with all accepted, and with all refused. */
export function settleChanges(
  documents: readonly Uint8Array[],
): readonly { readonly accepted: string; readonly refused: string }[] {
  const folder = mkdtempSync(join(tmpdir(), 'le-lang-changes-'));
  try {
    const basic = join(folder, 'profile/user/basic/Standard');
    const files = documents.map((bytes, index) => {
      const file = join(folder, `${String(index)}.docx`);
      writeFileSync(file, bytes);
      return file;
    });
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const office = (...asked: readonly string[]) =>
      execFileSync('soffice', [profile, '--headless', '--norestore', ...asked], { stdio: 'pipe', timeout: 120_000 });
    // A new profile gets its own empty library; ours goes over it.
    office('--terminate_after_init');
    mkdirSync(basic, { recursive: true });
    writeFileSync(join(basic, '../script.xlc'), libraries);
    writeFileSync(join(basic, 'script.xlb'), library);
    writeFileSync(join(basic, 'Settle.xba'), macro(files));
    office('macro:///Standard.Settle.Main');
    return files.map((file) => ({ accepted: read(file, 'Accept'), refused: read(file, 'Reject') }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
