// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/file_uri.h"
#include "base/link_rules.h"
#include "platform/file_system.h"
#include "platform/private_file.h"
#include "store/database.h"
#include "store/settings.h"

#include <QSqlError>

#include <atomic>

namespace linkwright {

namespace {

constexpr std::uint64_t smallestFile = 512; // a page; SQLite takes anything smaller for empty, and would write over it
constexpr std::size_t longestPath = 500; // SQLite takes 512, some of them for the names of its other files

QString freshConnectionName()
{
    static std::atomic<unsigned> count = 0;
    return QStringLiteral("linkwright-%1").arg(++count);
}

/// Whether the file's folder is on a mount whose calls may hang, and where memory shared with other machines is no
/// memory. (sqlite.org/wal.html)
bool isOnMountThatMayHang(const NativePath &file)
{
    if (link_rules::namesServer(file.bytes))
        return true;
    FileSystem &files = nativeFileSystem();
    const auto folder = files.openFolder(split(file).folder);
    const auto physical = folder ? (*folder)->realPath() : std::unexpected(folder.error());
    const auto mounts = files.mounts();
    const Mount *mount = physical && mounts ? mounts->mountOf(*physical) : nullptr;
    return mount == nullptr || mayHang(mount->kind);
}

/// A URI takes any byte; a plain name would have to be text. (sqlite.org/uri.html)
QString uriOf(const NativePath &file, const std::string &parameters)
{
    const std::string form = file.isAbsolute() ? file_uri::formOf(file.bytes) : file.bytes;
    return QString::fromLatin1("file:" + percentEncoded(form) + parameters.c_str());
}

NativePath besides(const NativePath &file, std::string_view ending)
{
    return {file.bytes + std::string(ending)};
}

} // namespace

void readyDatabases()
{
    const QString name = freshConnectionName();
    QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
    QSqlDatabase::removeDatabase(name);
}

Database::Database(NativePath path, FileUse use, const DatabaseLayout &layout)
    : m_path(std::move(path))
    , m_use(use)
    , m_layout(layout)
    , m_connection(freshConnectionName())
{
}

Database::~Database()
{
    disconnect();
}

Result<void> Database::open()
{
    if (m_path.bytes.size() > longestPath)
        return failure(ErrorKind::NameTooLong, m_path);
    const bool writes = m_use == FileUse::Write;
    if (auto made = writes ? makePrivateFile(m_path) : Result<void>{}; !made)
        return made;
    if (auto may = mayUseFile(m_path, m_use); !may)
        return may;
    if (const auto size = sizeOfFile(m_path); size > 0 && size < smallestFile)
        return corrupt();
    if (auto connected = writes ? connect("?mode=rw") : connectForReading(); !connected)
        return connected;
    return writes ? prepare(isOnMountThatMayHang(m_path)) : Result<void>{};
}

Result<void> Database::connect(const std::string &parameters)
{
    disconnect();
    m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connection);
    if (!m_database.isValid())
        return failure(ErrorKind::Unsupported, m_path);
    const bool canDoWithout = m_use == FileUse::Read && !m_layout.isRecord;
    QString options = QStringLiteral("QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=%1").arg(canDoWithout ? 1000 : 5000);
    if (m_use == FileUse::Read)
        options += QStringLiteral(";QSQLITE_OPEN_READONLY");
    m_database.setConnectOptions(options);
    m_database.setDatabaseName(uriOf(m_path, parameters));
    if (!m_database.open())
        return failed(m_database.lastError());
    // A file from elsewhere may be made to harm: nothing in it is run, and its pages are looked at before use.
    for (const char *caution : {"PRAGMA trusted_schema = OFF", "PRAGMA cell_size_check = ON"}) {
        if (auto told = tell(caution); !told)
            return std::unexpected(told.error());
    }
    return {};
}

/// The ordinary way needs to make files beside it. Where it may not, nobody else writes either.
Result<void> Database::connectForReading()
{
    auto connected = connect("?mode=ro");
    auto checked = connected ? checkVersion() : connected;
    if (checked || checked.error().kind != ErrorKind::Denied)
        return checked;
    // What is still in the write-ahead log is only read with its index in memory, for which nobody else may be there,
    // as far as SQLite knows (sqlite.org/wal.html#noshm). Without a log nothing is needed.
    const bool hasLog = sizeOfFile(besides(m_path, "-wal")) > 0;
    connected = connect(hasLog ? std::string("?mode=ro&vfs=") + sqliteWithoutLocks : "?mode=ro&immutable=1");
    if (connected && hasLog)
        attempt("PRAGMA locking_mode = EXCLUSIVE");
    return connected ? checkVersion() : connected;
}

Result<void> Database::prepare(bool mayHangHere)
{
    const auto isNew = isEmpty();
    if (!isNew)
        return std::unexpected(isNew.error());
    if (*isNew)
        attempt("PRAGMA auto_vacuum = INCREMENTAL"); // so that prune() can give room back
    else if (auto known = checkVersion(); !known)
        return known;
    // Refused while somebody else has it open in another mode; then that mode serves as well.
    attempt(mayHangHere ? "PRAGMA journal_mode = DELETE" : "PRAGMA journal_mode = WAL");
    auto ready = setUp(mayHangHere);
    return ready ? bringUpToDate() : ready;
}

/// EXTRA syncs the folder too once the rollback journal is gone, which is what ends a transaction there. NORMAL syncs a
/// write-ahead log only before it is copied into the file: whole, but perhaps without what came last.
Result<void> Database::setUp(bool mayHangHere)
{
    const char *durable = mayHangHere ? "PRAGMA synchronous = EXTRA" : "PRAGMA synchronous = FULL";
    const char *whole = mayHangHere ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = NORMAL";
    for (const char *wish :
         {m_layout.isRecord ? durable : whole, m_layout.isRecord ? "PRAGMA fullfsync = ON" : "PRAGMA fullfsync = OFF",
          "PRAGMA journal_size_limit = 4194304"}) {
        if (auto told = tell(wish); !told)
            return std::unexpected(told.error());
    }
    return {};
}

void Database::disconnect()
{
    if (!m_database.isValid())
        return;
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_connection);
}

} // namespace linkwright
