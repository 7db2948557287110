// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 The Linkwright authors

#include "platform/linux/autofs_maps.h"

#include "base/contains.h"
#include "platform/autofs_text.h"

#include <optional>
#include <sys/stat.h>
#include <utility>

namespace linkwright::linux_system {

namespace {

bool isProgram(const std::string &path)
{
    struct stat status{};
    return ::stat(path.c_str(), &status) == 0 && S_ISREG(status.st_mode) && (status.st_mode & 0111U) != 0;
}

class Autofs
{
public:
    Autofs(const std::string &etc, KnownTexts &texts, KnownVolumes &known)
        : m_etc(etc)
        , m_texts(texts)
        , m_known(known)
    {
    }

    /// And all that it includes.
    void learnMaster(const std::string &path)
    {
        m_masters.push_back(path);
        for (std::size_t next = 0; next < m_masters.size(); ++next) {
            const AutofsMaster master = parseAutofsMaster(m_texts.read(m_masters[next]));
            for (const AutofsEntry &entry : master.entries)
                learn(entry);
            for (const std::string &other : master.included)
                include(other);
        }
    }

private:
    /// Once: they may include each other, and "+auto.master" in it is that of a server.
    void readLater(std::string path)
    {
        if (!contains(m_masters, path))
            m_masters.push_back(std::move(path));
    }

    /// Names without a folder are asked of the files first, as nsswitch.conf(5) has it at first.
    std::string pathOf(const std::string &name) const { return name.starts_with('/') ? name : m_etc + '/' + name; }

    void include(const std::string &what)
    {
        constexpr std::string_view folder = "dir:";
        constexpr std::string_view file = "file:";
        if (what.starts_with(folder)) {
            const std::string path = pathOf(what.substr(folder.size()));
            for (const std::string &name : m_texts.namesIn(path, ".autofs"))
                readLater((NativePath{path} / name).bytes);
            return;
        }
        readLater(pathOf(what.starts_with(file) ? what.substr(file.size()) : what));
    }

    void learn(const AutofsEntry &entry)
    {
        auto map = textOf(entry);
        if (entry.point.isEmpty() && map) {
            for (std::string &key : map->keys) {
                if (key.starts_with('/') && key != "/")
                    m_known.places.push_back(withoutTrailingSeparators({std::move(key)}));
            }
        } else if (!entry.point.isEmpty()) {
            const bool isListed = map && !map->takesAny;
            m_known.folders.push_back({entry.point, isListed ? VolumeFolder::Names::Listed : VolumeFolder::Names::Any,
                                       isListed ? std::move(map->keys) : std::vector<std::string>()});
        }
    }

    /// Nothing: not every name it knows can be read from a file.
    std::optional<AutofsMap> textOf(const AutofsEntry &entry)
    {
        const bool isFile = entry.type.empty() || entry.type == "file";
        const std::string path = pathOf(entry.map);
        if (!isFile || entry.map.starts_with('-') || isProgram(path))
            return std::nullopt;
        AutofsMap map = parseAutofsMap(m_texts.read(path));
        if (map.keys.empty())
            map.takesAny = true; // it is not there, or not for us to read
        return map;
    }

    const std::string &m_etc;
    KnownTexts &m_texts;
    KnownVolumes &m_known;
    std::vector<std::string> m_masters; // that are read, and that are to be
};

} // namespace

void learnAutofs(const std::string &etc, KnownTexts &texts, KnownVolumes &known)
{
    Autofs(etc, texts, known).learnMaster(etc + "/auto.master");
    Autofs(etc + "/autofs", texts, known).learnMaster(etc + "/autofs/auto.master"); // as some distributions have it
}

} // namespace linkwright::linux_system
