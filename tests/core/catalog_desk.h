// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#pragma once

#include "jobs/scan_recorder.h"
#include "store/catalog.h"
#include "store/saved_scan.h"
#include "support/world.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

#include <fstream>
#include <iterator>
#include <stdexcept>

namespace linkwright::test {

using Access = History::Access;

/// A catalog on the real disk, of a world that is elsewhere, and the shortest ways to use it. What fails throws.
struct CatalogDesk
{
    TemporaryFolder home;
    NativePath file = home.at("/state/linkwright/catalog.db");

    std::unique_ptr<Catalog> open(Access access = Access::Read) const { return Catalog::open(file, access).value(); }

    static ScanRequest below(const World &world, const std::vector<std::string> &roots)
    {
        ScanRequest request;
        for (const std::string &root : roots)
            request.roots.push_back(world.at(root));
        return request;
    }

    /// Scans and records.
    ScanRecorder::Saved scan(World &world, const ScanRequest &request, const std::string &name = "scan") const
    {
        ScanRecorder recorder(world.files(), file, request, name);
        const auto report = linkwright::scan(world.files(), request, {}, recorder.before(nowhere()));
        return recorder.finish(report).value();
    }

    ScanRecorder::Saved scan(World &world, const std::string &root = "/", const std::string &name = "scan") const
    {
        return scan(world, below(world, {root}), name);
    }

    static ScanSink nowhere()
    {
        return {[](ScanBatch &&) {}, [](const Error &) {}, [](const NativePath &, const Error &) {}};
    }

    /// What is known of a place, as drawn.
    std::optional<Fingerprint> known(const World &world, std::string_view place) const
    {
        return open()->at({world.at(place)}).value().front();
    }

    /// The links that point to a place, all as drawn, each with a blank behind it.
    std::string pointingTo(const World &world, std::string_view place) const
    {
        const std::size_t above = world.at("/").bytes.size() - 1;
        const auto links = open()->pointingTo(world.at(place)).value();
        std::string names;
        for (const NativePath &link : links)
            names += link.bytes.substr(above) + ' ';
        return names;
    }

    std::string bytes() const
    {
        std::ifstream in(file.bytes, std::ios::binary);
        return {std::istreambuf_iterator<char>(in), {}};
    }
};

/// Another program with the file open.
class OtherProgram
{
public:
    explicit OtherProgram(const NativePath &file)
    {
        m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("stranger"));
        m_database.setDatabaseName(QString::fromStdString(file.bytes));
        if (!m_database.open())
            throw std::runtime_error("cannot open the file");
    }
    OtherProgram(const OtherProgram &) = delete;
    OtherProgram &operator=(const OtherProgram &) = delete;
    ~OtherProgram()
    {
        m_database = {};
        QSqlDatabase::removeDatabase(QStringLiteral("stranger"));
    }
    /// The first number it is answered; 0 when that is nothing.
    int says(const char *sql) const
    {
        QSqlQuery query(m_database);
        if (!query.exec(QString::fromLatin1(sql)))
            throw std::runtime_error(query.lastError().text().toStdString());
        return query.next() ? query.value(0).toInt() : 0;
    }

private:
    QSqlDatabase m_database;
};

} // namespace linkwright::test
