"""LibreOffice's own mail merge, and its conversion to PDF, driven through UNO; prints seconds as JSON.

merge FORM.docx PEOPLE_FOLDER FIELD,FIELD… OUT_FOLDER: the form's {{fields}} become database fields over PEOPLE_FOLDER/people.csv;
timed is the merge alone, without the start of LibreOffice, into one file and into a file for each.
pdf FILE.docx OUT.pdf: timed are opening and exporting.
"""
import json
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue


def prop(name, value):
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made


def url(path):
    return uno.systemPathToFileUrl(path)


def office(folder):
    pipe = "lelang" + folder.replace("/", "")
    process = subprocess.Popen(
        [
            "soffice",
            "-env:UserInstallation=" + url(folder + "/profile"),
            "--headless",
            "--norestore",
            "--accept=pipe,name=%s;urp;" % pipe,
        ],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
    for _ in range(120):
        try:
            return process, resolver.resolve("uno:pipe,name=%s;urp;StarOffice.ComponentContext" % pipe)
        except Exception:
            time.sleep(0.5)
    raise SystemExit("LibreOffice did not start")


def merge(context, form, people, fields, out):
    manager = context.ServiceManager
    desktop = manager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    sources = manager.createInstanceWithContext("com.sun.star.sdb.DatabaseContext", context)
    source = sources.createInstance()
    source.URL = "sdbc:flat:" + url(people)
    source.Info = (
        prop("Extension", "csv"),
        prop("HeaderLine", True),
        prop("FieldDelimiter", ","),
        prop("StringDelimiter", '"'),
        prop("CharSet", "UTF-8"),
    )
    source.DatabaseDocument.storeAsURL(url(out + "/people.odb"), ())
    sources.registerObject("people", source)
    document = desktop.loadComponentFromURL(url(form), "_blank", 0, (prop("Hidden", True),))
    for field in fields:
        master = document.createInstance("com.sun.star.text.fieldmaster.Database")
        master.DataBaseName, master.DataTableName, master.DataColumnName = "people", "people", field
        search = document.createSearchDescriptor()
        search.SearchString = "{{%s}}" % field
        found = document.findFirst(search)
        while found is not None:
            placed = document.createInstance("com.sun.star.text.textfield.Database")
            placed.attachTextFieldMaster(master)
            found.Text.insertTextContent(found, placed, True)
            found = document.findFirst(search)
    document.storeToURL(url(out + "/form.odt"), (prop("FilterName", "writer8"),))
    document.close(True)
    times = {}
    for name, single in (("together", True), ("each", False)):
        job = manager.createInstanceWithContext("com.sun.star.text.MailMerge", context)
        job.DataSourceName, job.CommandType, job.Command = "people", 0, "people"
        job.DocumentURL = url(out + "/form.odt")
        job.OutputType, job.OutputURL = 2, url(out)
        job.SaveAsSingleFile = single
        job.SaveFilter = "writer8" if single else "Office Open XML Text"
        job.FileNamePrefix = name
        start = time.monotonic()
        job.execute(())
        times[name] = time.monotonic() - start
    return times


def pdf(context, file, out):
    desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    start = time.monotonic()
    document = desktop.loadComponentFromURL(url(file), "_blank", 0, (prop("Hidden", True),))
    document.storeToURL(url(out), (prop("FilterName", "writer_pdf_Export"),))
    took = time.monotonic() - start
    document.close(True)
    return {"pdf": took}


with tempfile.TemporaryDirectory() as folder:
    process, context = office(folder)
    try:
        if sys.argv[1] == "merge":
            said = merge(context, sys.argv[2], sys.argv[3], sys.argv[4].split(","), sys.argv[5])
        else:
            said = pdf(context, sys.argv[2], sys.argv[3])
        print(json.dumps(said))
    finally:
        process.terminate()
        process.wait()
