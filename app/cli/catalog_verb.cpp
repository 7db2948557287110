// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "base/contains.h"
#include "base/display_text.h"
#include "cli/catalog_access.h"
#include "cli/catalog_compare.h"
#include "cli/catalog_words.h"
#include "cli/exit_status.h"
#include "cli/scan_words.h"
#include "cli/verbs.h"
#include "store/catalog_prune.h"
#include "store/volumes_seen.h"

#include <QCoreApplication>

namespace linkwright::cli {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("Catalog", text);
}

int refused(Session &session, const Error &error)
{
    tellRefusedByCatalog(session, error);
    return ExitNothingDone;
}

int print(Session &session, const Catalog &catalog)
{
    const auto scans = savedScans(catalog);
    const auto counts = scans ? catalog.counts() : std::unexpected(scans.error());
    const auto isOn = counts ? catalog.isOn() : std::unexpected(counts.error());
    if (!isOn)
        return refused(session, isOn.error());
    const Format format = session.options.format;
    if (format == Format::Text && !scans->empty())
        session.out.write(scanTable(*scans));
    for (const SavedScanInfo &scan : *scans) {
        if (format == Format::Json)
            session.out.write(scanRecord(scan));
        if (format == Format::Nul)
            session.out.write({scan.name.c_str(), scan.name.size() + 1});
    }
    if (format == Format::Json)
        session.out.write(countsRecord(*counts, *isOn));
    if (format == Format::Text && !session.options.quiet)
        session.out.write(countsText(*counts));
    session.out.flush();
    if (!*isOn)
        session.messages.note(words("The catalog is switched off: nothing new is recorded."));
    return ExitDone;
}

int list(Session &session)
{
    std::unique_ptr<Catalog> catalog;
    switch (openExisting(session, History::Access::Read, catalog)) {
    case Opened::Failed: return ExitNothingDone;
    case Opened::NothingThere:
        if (session.options.format == Format::Json)
            session.out.write(countsRecord({}, true));
        session.out.flush();
        return ExitDone;
    case Opened::Yes: break;
    }
    return print(session, *catalog);
}

int listVolumes(Session &session)
{
    std::unique_ptr<Catalog> catalog;
    const Opened opened = openExisting(session, History::Access::Read, catalog);
    if (opened != Opened::Yes)
        return opened == Opened::Failed ? ExitNothingDone : ExitDone;
    const auto seen = volumesSeen(*catalog);
    if (!seen)
        return refused(session, seen.error());
    const auto away = volumesAway(session.files, *seen);
    for (const Volume &volume : *seen) {
        const bool isAway = contains(away, volume);
        const Format format = session.options.format;
        if (format == Format::Text)
            session.out.write(volumeText(volume, isAway));
        if (format == Format::Json)
            session.out.write(volumeRecord(volume, isAway));
        if (format == Format::Nul)
            session.out.write({volume.point.bytes.c_str(), volume.point.bytes.size() + 1});
    }
    session.out.flush();
    return ExitDone;
}

int forgetSeen(Session &session, const std::string &volume)
{
    std::unique_ptr<Catalog> catalog;
    const Opened opened = openExisting(session, History::Access::Write, catalog);
    if (opened == Opened::Failed)
        return ExitNothingDone;
    const auto forgotten = opened == Opened::Yes ? forgetVolume(*catalog, volume) : failure(ErrorKind::NotFound, {});
    if (forgotten)
        return ExitDone;
    if (forgotten.error().kind != ErrorKind::NotFound)
        return refused(session, forgotten.error());
    session.messages.failure(
        words("No volume that was seen is called %1.").arg(QString::fromStdString(toShellText(volume))));
    return ExitNothingDone;
}

int setOn(Session &session, bool on)
{
    const auto catalog = Catalog::open(catalogFile(session.options), History::Access::Write);
    const auto set = catalog ? (*catalog)->setOn(on) : std::unexpected(catalog.error());
    return set ? ExitDone : refused(session, set.error());
}

int clear(Session &session)
{
    std::unique_ptr<Catalog> catalog;
    const Opened opened = openExisting(session, History::Access::Write, catalog);
    if (opened != Opened::Yes)
        return opened == Opened::Failed ? ExitNothingDone : ExitDone;
    const auto cleared = catalog->clear();
    return cleared ? ExitDone : refused(session, cleared.error());
}

int forget(Session &session, const std::string &name)
{
    std::unique_ptr<Catalog> catalog;
    const Opened opened = openExisting(session, History::Access::Write, catalog);
    if (opened == Opened::Failed)
        return ExitNothingDone;
    const auto forgotten = opened == Opened::Yes ? forgetSavedScan(*catalog, name) : failure(ErrorKind::NotFound, {});
    if (forgotten)
        return ExitDone;
    if (forgotten.error().kind != ErrorKind::NotFound)
        return refused(session, forgotten.error());
    tellNoSuchScan(session, name);
    return ExitNothingDone;
}

int prune(Session &session, int days)
{
    std::unique_ptr<Catalog> catalog;
    const Opened opened = openExisting(session, History::Access::Write, catalog);
    if (opened != Opened::Yes)
        return opened == Opened::Failed ? ExitNothingDone : ExitDone;
    const auto gone = pruneCatalog(*catalog, session.files, {.days = days, .links = 0});
    const auto volumes =
        gone ? forgetOldVolumes(*catalog, session.files, days) : Result<std::uint64_t>(std::unexpected(gone.error()));
    if (!volumes)
        return refused(session, volumes.error());
    if (session.options.format == Format::Text && !session.options.quiet)
        session.out.write((*gone == 1 ? words("%1 link is forgotten") : words("%1 links are forgotten"))
                              .arg(grouped(*gone))
                              .toStdString()
                          + '\n');
    if (*volumes > 0 && session.options.format == Format::Text && !session.options.quiet)
        session.out.write((*volumes == 1 ? words("%1 volume is forgotten") : words("%1 volumes are forgotten"))
                              .arg(grouped(*volumes))
                              .toStdString()
                          + '\n');
    session.out.flush();
    return ExitDone;
}

} // namespace

int catalogVerb(Session &session, const CatalogOptions &options)
{
    if (catalogFile(session.options).isEmpty()) {
        session.messages.failure(words("There is no home to keep a catalog in. Name one with --catalog FILE."));
        return ExitNothingDone;
    }
    switch (options.act) {
    case CatalogOptions::Act::List: return list(session);
    case CatalogOptions::Act::Volumes: return listVolumes(session);
    case CatalogOptions::Act::Compare: return compareScans(session, options.scan, options.other);
    case CatalogOptions::Act::Forget: return forget(session, options.scan);
    case CatalogOptions::Act::ForgetVolume: return forgetSeen(session, options.volume);
    case CatalogOptions::Act::Prune: return prune(session, options.days);
    case CatalogOptions::Act::SwitchOn: return setOn(session, true);
    case CatalogOptions::Act::SwitchOff: return setOn(session, false);
    case CatalogOptions::Act::Clear: return clear(session);
    }
    return ExitNothingDone;
}

} // namespace linkwright::cli
