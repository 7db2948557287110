// SPDX-FileCopyrightText: 2026 The Linkwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

// make_tree FOLDER [FOLDERS=20000] [FILES=45] [LINKS=5]: a tree to measure on, the same each time. FILES and LINKS are
// per folder. Of a hundred links 80 are healthy at one hop (half of them absolute), 8 are chains, 2 loop, 10 are
// broken.

#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <string>
#include <sys/stat.h>
#include <unistd.h>

namespace {

long argument(int argc, char **argv, int at, long otherwise)
{
    return argc > at ? std::strtol(argv[at], nullptr, 10) : otherwise;
}

std::string folderPath(long number)
{
    return "d" + std::to_string(number / 1000) + "/d" + std::to_string(number / 50 % 20) + "/d"
           + std::to_string(number % 50);
}

std::string targetFor(long serial, const std::string &base, long folder, long files)
{
    const std::string file = "file-" + std::to_string(serial % files) + ".dat";
    if (serial % 1000 == 0)
        return "link-" + std::to_string(serial); // itself
    switch (serial % 50) {
    case 1:
    case 2:
    case 3:
    case 4: return "link-" + std::to_string(serial / 50 * 50); // a chain of two, where LINKS is 5
    case 5:
    case 6:
    case 7: return "gone/" + file;
    case 8:
    case 9: return base + "/gone/" + file;
    default: break;
    }
    if (serial % 2 == 0)
        return base + "/" + folderPath(folder) + "/" + file;
    return serial % 4 == 1 ? file : "../d" + std::to_string(folder % 50) + "/" + file;
}

void makeFolders(const std::string &path)
{
    for (std::size_t at = 0; at != std::string::npos; at = path.find('/', at + 1))
        ::mkdir(path.substr(0, at).c_str(), 0755);
    ::mkdir(path.c_str(), 0755);
}

} // namespace

int main(int argc, char **argv)
{
    if (argc < 2 || ::mkdir(argv[1], 0755) != 0 || ::chdir(argv[1]) != 0) {
        std::perror(argc < 2 ? "make_tree FOLDER [FOLDERS] [FILES] [LINKS]" : argv[1]);
        return 2;
    }
    const std::string base = ::realpath(".", nullptr);
    const long folders = argument(argc, argv, 2, 20000);
    const long files = argument(argc, argv, 3, 45);
    const long links = argument(argc, argv, 4, 5);
    long serial = 0;
    for (long folder = 0; folder < folders; ++folder) {
        const std::string path = folderPath(folder);
        makeFolders(path);
        for (long file = 0; file < files; ++file)
            ::close(::open((path + "/file-" + std::to_string(file) + ".dat").c_str(), O_CREAT | O_WRONLY, 0644));
        for (long link = 0; link < links; ++link, ++serial) {
            if (::symlink(targetFor(serial, base, folder, files).c_str(),
                          (path + "/link-" + std::to_string(serial)).c_str())
                != 0)
                std::perror(path.c_str());
        }
    }
    return 0;
}
