// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "cli/catalog_access.h"

#include "text/error_text.h"

#include <QCoreApplication>

namespace linkwright::cli {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("Catalog", text);
}

QString sentenceOf(const Error &error, Doing doing)
{
    const QString sentence = words("The catalog: %1").arg(recordErrorText(error, doing));
    return error.kind == ErrorKind::Corrupt
               ? sentence + QLatin1Char(' ') + words("Once it is renamed or removed, a new one can grow.")
               : sentence;
}

} // namespace

NativePath catalogFile(const GlobalOptions &options)
{
    return options.catalog.value_or(defaultCatalog());
}

void tellRefusedByCatalog(Session &session, const Error &error, const QString &more)
{
    const QString sentence = sentenceOf(error, Doing::Changing);
    session.messages.failure(catalogFile(session.options),
                             more.isEmpty() ? sentence : sentence + QLatin1Char(' ') + more);
}

std::unique_ptr<Catalog> whatIsKnown(Session &session)
{
    const NativePath file = catalogFile(session.options);
    if (file.isEmpty())
        return nullptr;
    auto opened = Catalog::open(file, History::Access::Read);
    const auto isOn = opened ? (*opened)->isOn() : std::unexpected(opened.error());
    if (isOn)
        return *isOn ? std::move(*opened) : nullptr;
    if (isOn.error().kind != ErrorKind::NotFound)
        session.messages.note(file, sentenceOf(isOn.error(), Doing::Reading) + QLatin1Char(' ')
                                        + words("What it knows is not used."));
    return nullptr;
}

Opened openExisting(Session &session, History::Access access, std::unique_ptr<Catalog> &catalog)
{
    const NativePath file = catalogFile(session.options);
    if (file.isEmpty())
        return Opened::NothingThere;
    auto opened = Catalog::open(file, History::Access::Read);
    if (opened && access == History::Access::Write) {
        opened->reset();
        opened = Catalog::open(file, History::Access::Write);
    }
    if (opened) {
        catalog = std::move(*opened);
        return Opened::Yes;
    }
    if (opened.error().kind == ErrorKind::NotFound)
        return Opened::NothingThere;
    tellRefusedByCatalog(session, opened.error());
    return Opened::Failed;
}

} // namespace linkwright::cli
