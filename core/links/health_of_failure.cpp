// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "links/health_of_failure.h"

namespace linkwright {

Health healthOf(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::NotFound:
    case ErrorKind::NotAFolder: return Health::Broken;
    case ErrorKind::Loop: return Health::Loop;
    case ErrorKind::NameTooLong:
    case ErrorKind::InvalidName:
    case ErrorKind::InvalidTarget: return Health::Invalid;
    case ErrorKind::Denied:
    case ErrorKind::Forbidden: return Health::Denied;
    case ErrorKind::CrossesMount: return Health::Unchecked;
    case ErrorKind::NotAnswering:
    case ErrorKind::OutOfResources:
    case ErrorKind::Io:
    case ErrorKind::IsAFolder:
    case ErrorKind::NotALink:
    case ErrorKind::Foreign:
    case ErrorKind::AlreadyExists:
    case ErrorKind::ReadOnly:
    case ErrorKind::NoSpace:
    case ErrorKind::CrossesDevice:
    case ErrorKind::TooManyNames:
    case ErrorKind::LastName:
    case ErrorKind::Changed:
    case ErrorKind::LeftOver:
    case ErrorKind::MarksLost:
    case ErrorKind::Unverified:
    case ErrorKind::Unsupported:
    case ErrorKind::NeedsPrivilege:
    case ErrorKind::Cancelled:
    case ErrorKind::InUse:
    case ErrorKind::Corrupt:
    case ErrorKind::TooNew:
    case ErrorKind::NotSame:
    case ErrorKind::NoWayBack:
    case ErrorKind::OtherNames:
    case ErrorKind::NotCopied:
    case ErrorKind::TooComplex: return Health::Unanswered;
    } // no default: the compiler then asks every new kind
    return Health::Unanswered;
}

} // namespace linkwright
