#include "app/document/photo.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>

#include "gis/support/sha256.h"

namespace yimi::app {

Result<Medium> read_photo(const QString& path) {
    constexpr qint64 largest = qint64{40} << 20;
    const auto failure = [&](ErrorCode code, const char* message, const char* reason) {
        Error error{code, message, {{"file", path.toStdString()}}};
        if (*reason != '\0') error.context.emplace_back("reason", reason);
        return error;
    };
    QFile file(path);
    if (!file.exists()) return failure(ErrorCode::not_found, "no such photo", "");
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::cannot_read, "cannot open the photo", "");
    if (file.size() > largest) return failure(ErrorCode::unsupported, "too large for a photo", "large");
    QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError) return failure(ErrorCode::cannot_read, "cannot read the photo", "");

    QBuffer buffer(&bytes);
    QImageReader reader(&buffer);
    reader.setAutoDetectImageFormat(true);
    reader.setDecideFormatFromContent(true);
    const QByteArray format = reader.format();
    static const QByteArrayList formats{"jpeg", "png", "webp"};
    if (!formats.contains(format) || reader.read().isNull())
        return failure(ErrorCode::unsupported, "not a picture that can be shown", "no_photo");
    Medium photo;
    const auto begin = reinterpret_cast<const std::byte*>(bytes.constData());
    photo.bytes.assign(begin, begin + bytes.size());
    photo.sha256 = gis::sha256(photo.bytes);
    photo.kind = "image/" + format.toStdString();
    photo.name = QFileInfo(path).fileName().toStdString();
    return photo;
}

}  // namespace yimi::app
