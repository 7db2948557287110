// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windows/error_codes.h"
#include "windows/win32_error.h"

#include <QTest>

using namespace linkwright;
using namespace linkwright::windows;

class Win32ErrorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyNumberHasItsKindAndItsName_data()
    {
        QTest::addColumn<unsigned>("code");
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<QString>("name");
        const auto row = [](unsigned code, ErrorKind kind, const char *name) {
            QTest::addRow("%s", name) << code << kind << QString::fromLatin1(name);
        };
        using K = ErrorKind;
        row(1, K::Unsupported, "ERROR_INVALID_FUNCTION");
        row(2, K::NotFound, "ERROR_FILE_NOT_FOUND");
        row(3, K::NotFound, "ERROR_PATH_NOT_FOUND");
        row(5, K::Denied, "ERROR_ACCESS_DENIED");
        row(8, K::OutOfResources, "ERROR_NOT_ENOUGH_MEMORY");
        row(17, K::CrossesDevice, "ERROR_NOT_SAME_DEVICE");
        row(19, K::ReadOnly, "ERROR_WRITE_PROTECT");
        row(21, K::NotAnswering, "ERROR_NOT_READY");
        row(31, K::NotAnswering, "ERROR_GEN_FAILURE");
        row(32, K::InUse, "ERROR_SHARING_VIOLATION");
        row(33, K::InUse, "ERROR_LOCK_VIOLATION");
        row(39, K::NoSpace, "ERROR_HANDLE_DISK_FULL");
        row(50, K::Unsupported, "ERROR_NOT_SUPPORTED");
        row(53, K::NotAnswering, "ERROR_BAD_NETPATH");
        row(54, K::NotAnswering, "ERROR_NETWORK_BUSY");
        row(59, K::NotAnswering, "ERROR_UNEXP_NET_ERR");
        row(64, K::NotAnswering, "ERROR_NETNAME_DELETED");
        row(67, K::NotAnswering, "ERROR_BAD_NET_NAME");
        row(80, K::AlreadyExists, "ERROR_FILE_EXISTS");
        row(82, K::Io, "ERROR_CANNOT_MAKE");
        row(87, K::Io, "ERROR_INVALID_PARAMETER");
        row(110, K::Io, "ERROR_OPEN_FAILED");
        row(112, K::NoSpace, "ERROR_DISK_FULL");
        row(120, K::Unsupported, "ERROR_CALL_NOT_IMPLEMENTED");
        row(122, K::Io, "ERROR_INSUFFICIENT_BUFFER");
        row(123, K::InvalidName, "ERROR_INVALID_NAME");
        row(145, K::AlreadyExists, "ERROR_DIR_NOT_EMPTY");
        row(161, K::InvalidName, "ERROR_BAD_PATHNAME");
        row(183, K::AlreadyExists, "ERROR_ALREADY_EXISTS");
        row(206, K::NameTooLong, "ERROR_FILENAME_EXCED_RANGE");
        row(234, K::Io, "ERROR_MORE_DATA");
        row(267, K::NotAFolder, "ERROR_DIRECTORY");
        row(448, K::Denied, "ERROR_UNTRUSTED_MOUNT_POINT");
        row(681, K::NotAFolder, "ERROR_STOPPED_ON_SYMLINK");
        row(740, K::NeedsPrivilege, "ERROR_ELEVATION_REQUIRED");
        row(1117, K::NotAnswering, "ERROR_IO_DEVICE");
        row(1142, K::TooManyNames, "ERROR_TOO_MANY_LINKS");
        row(1175, K::Io, "ERROR_UNABLE_TO_REMOVE_REPLACED");
        row(1176, K::Io, "ERROR_UNABLE_TO_MOVE_REPLACEMENT");
        row(1177, K::Io, "ERROR_UNABLE_TO_MOVE_REPLACEMENT_2");
        row(1223, K::Cancelled, "ERROR_CANCELLED");
        row(1295, K::NoSpace, "ERROR_DISK_QUOTA_EXCEEDED");
        row(1313, K::Unsupported, "ERROR_NO_SUCH_PRIVILEGE");
        row(1314, K::NeedsPrivilege, "ERROR_PRIVILEGE_NOT_HELD");
        row(1359, K::Io, "ERROR_INTERNAL_ERROR");
        row(1450, K::OutOfResources, "ERROR_NO_SYSTEM_RESOURCES");
        row(1455, K::OutOfResources, "ERROR_COMMITMENT_LIMIT");
        row(1463, K::Forbidden, "ERROR_SYMLINK_CLASS_DISABLED");
        row(1464, K::Unsupported, "ERROR_SYMLINK_NOT_SUPPORTED");
        row(1816, K::OutOfResources, "ERROR_NOT_ENOUGH_QUOTA");
        row(1920, K::Unsupported, "ERROR_CANT_ACCESS_FILE");
        row(1921, K::Loop, "ERROR_CANT_RESOLVE_FILENAME");
        row(4390, K::NotALink, "ERROR_NOT_A_REPARSE_POINT");
        row(4391, K::Changed, "ERROR_REPARSE_ATTRIBUTE_CONFLICT");
        row(4392, K::InvalidTarget, "ERROR_INVALID_REPARSE_DATA");
        row(4393, K::Unsupported, "ERROR_REPARSE_TAG_INVALID");
        row(4394, K::Changed, "ERROR_REPARSE_TAG_MISMATCH");
        row(4395, K::NotAFolder, "ERROR_REPARSE_POINT_ENCOUNTERED");
        row(0x80310000, K::NotAnswering, "FVE_E_LOCKED_VOLUME");
    }
    void everyNumberHasItsKindAndItsName()
    {
        QFETCH(unsigned, code);
        QFETCH(ErrorKind, kind);
        QFETCH(QString, name);

        QCOMPARE(static_cast<int>(kindOf(code)), static_cast<int>(kind));
        QCOMPARE(QString::fromStdString(nameOf(code)), name);
    }

    void whatIsUnknownIsToldByItsNumber()
    {
        QVERIFY(kindOf(99999) == ErrorKind::Io);
        QCOMPARE(nameOf(99999), std::string("ERROR_99999"));
        QCOMPARE(nameOf(0), std::string("ERROR_0"));
        QCOMPARE(nameOf(0x80310005), std::string("0x80310005"));
        QCOMPARE(nameOf(0xFFFFFFFF), std::string("0xFFFFFFFF"));
    }

    void aFailureWithoutAReasonIsNoDriveThatIsAway()
    {
        QVERIFY(kindOf(reasonFrom(0)) == ErrorKind::Io);
        QCOMPARE(reasonFrom(errorAccessDenied), errorAccessDenied);
        QVERIFY(kindOf(31) == ErrorKind::NotAnswering);
        QVERIFY(kindOfAct(31) == ErrorKind::Io);
        QVERIFY(kindOfAct(21) == ErrorKind::NotAnswering);
    }

    void whatIsAwayForNowIsNotAbsent()
    {
        for (const unsigned away : {15U, 21U, 53U, 64U, 67U, 1231U, 0x80310000U})
            QVERIFY2(kindOf(away) == ErrorKind::NotAnswering, qPrintable(QString::number(away)));
    }
};

QTEST_APPLESS_MAIN(Win32ErrorTest)
#include "tst_win32_error.moc"
