package io.clientele.ingest.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The files of a ZIP archive, unpacked under names of our own.
 *
 * @param skipped what is nobody's export: folders, hidden files, notes of macOS and Windows
 */
record ZipMembers(List<Part> files, List<String> skipped) {
  /** Each is an upload of its own, and all are worked on in one go. */
  private static final int MOST = 1_000;

  private static final Set<String> LITTER = Set.of("thumbs.db", "desktop.ini");

  /** What Windows writes names in that are no UTF-8. */
  private static final String OLD_NAMES = "IBM852";

  ZipMembers {
    files = List.copyOf(files);
    skipped = List.copyOf(skipped);
  }

  /**
   * Unpacks an archive.
   *
   * @throws UnreadableFile when the whole of it is refused: damaged, locked, or unpacking without
   *     end
   */
  static ZipMembers unpack(Path file, Path directory, Limits limits)
      throws IOException, UnreadableFile {
    try (ZipFile zip = open(file)) {
      List<ZipEntry> wanted = new ArrayList<>();
      List<String> skipped = new ArrayList<>();
      if (zip.size() > 10 * MOST) {
        throw tooMany();
      }
      for (ZipEntry entry : java.util.Collections.list(zip.entries())) {
        if (entry.isDirectory()) {
          continue;
        }
        if (isLitter(entry.getName())) {
          skipped.add(plain(entry.getName()));
        } else {
          wanted.add(entry);
        }
      }
      if (wanted.isEmpty()) {
        throw new UnreadableFile(
            "empty_file",
            "The archive holds no files. Pack the lists again and upload the archive.");
      }
      if (wanted.size() > MOST) {
        throw tooMany();
      }
      return new ZipMembers(unpack(zip, wanted, Files.size(file), directory, limits), skipped);
    } catch (ZipException fault) {
      throw refusal(fault);
    } catch (BoundedInput.Exceeded limit) {
      throw limit.refusal();
    }
  }

  private static List<Part> unpack(
      ZipFile zip, List<ZipEntry> wanted, long packed, Path directory, Limits limits)
      throws IOException, UnreadableFile {
    Path folder = Files.createDirectories(directory.resolve("members"));
    List<Part> files = new ArrayList<>();
    Set<String> names = new java.util.HashSet<>();
    // Members may share their packed bytes, so what counts is the size of all.
    long left = limits.fileBytes();
    long total = 0;
    for (ZipEntry entry : wanted) {
      if (!names.add(entry.getName())) {
        throw sameName(entry.getName());
      }
      Path target = folder.resolve(String.valueOf(files.size()));
      Limits rest = limits.withFileBytes(left - total);
      try (InputStream bytes =
              new BoundedInput(zip.getInputStream(entry), entry.getCompressedSize(), rest);
          OutputStream out = Files.newOutputStream(target)) {
        bytes.transferTo(out);
      }
      long size = Files.size(target);
      total += size;
      if (total > BoundedInput.HARMLESS && total / packed > limits.packingRatio()) {
        throw limits.suspiciousArchive();
      }
      Part part = Part.of(plain(entry.getName()), target, size);
      files.add(leadsElsewhere(entry.getName()) ? part.refused(badName()) : part);
    }
    return files;
  }

  /** What people should know of the archive. */
  Optional<String> note() {
    return skipped.isEmpty()
        ? Optional.empty()
        : Optional.of("Not read, because hidden: %s.".formatted(some(skipped)));
  }

  static String some(List<String> names) {
    String first = String.join(", ", names.stream().limit(20).map(n -> "“" + n + "”").toList());
    return names.size() > 20 ? first + " and %,d more".formatted(names.size() - 20) : first;
  }

  /** A name as a part of a key: nothing in it leads elsewhere. */
  static String plain(String name) {
    List<String> segments = new ArrayList<>();
    for (String segment : name.replace('\\', '/').split("/", -1)) {
      String visible = segment.replaceAll("[\\p{Cc}\\p{Cs}\\ufffe\\uffff]", "_").replace("..", "_");
      if (!visible.isBlank() && !visible.equals(".")) {
        segments.add(visible);
      }
    }
    return segments.isEmpty() ? "_" : String.join("/", segments);
  }

  private static boolean leadsElsewhere(String name) {
    String path = name.replace('\\', '/');
    return path.startsWith("/")
        || path.matches("[A-Za-z]:.*")
        || List.of(path.split("/", -1)).contains("..");
  }

  private static boolean isLitter(String name) {
    List<String> segments = List.of(name.replace('\\', '/').split("/", -1));
    return segments.contains("__MACOSX")
        || segments.stream().anyMatch(s -> s.startsWith(".") && !s.equals("..") && !s.equals("."))
        || LITTER.contains(segments.getLast().toLowerCase(java.util.Locale.ROOT));
  }

  private static ZipFile open(Path file) throws IOException {
    try {
      return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
    } catch (ZipException fault) {
      boolean isName = String.valueOf(fault.getMessage()).contains("bad entry name");
      if (!isName || !Charset.isSupported(OLD_NAMES)) {
        throw fault;
      }
      return new ZipFile(file.toFile(), Charset.forName(OLD_NAMES));
    }
  }

  static UnreadableFile sameName(String name) {
    return new UnreadableFile(
        "same_name",
        "The archive holds two files called “%s”, so it is not clear which one counts. Rename or remove one of them and pack the archive again."
            .formatted(name));
  }

  private static UnreadableFile badName() {
    return new UnreadableFile(
        "bad_name",
        "The name of this file in the archive leads out of the archive. Pack the list again under a plain name.");
  }

  private static UnreadableFile tooMany() {
    return new UnreadableFile(
        "too_many_members",
        "The archive holds more than %,d files. Pack fewer of them into one archive."
            .formatted(MOST));
  }

  private static UnreadableFile refusal(ZipException fault) {
    String message = String.valueOf(fault.getMessage());
    if (message.contains("encrypted")) {
      return new UnreadableFile(
          "locked_archive",
          "The archive is protected by a password, so it cannot be read. Pack the lists without a password and upload the archive again.");
    }
    if (message.contains("compression method")) {
      return new UnreadableFile(
          "packing_method",
          "The archive is packed in a way that is not read. Pack the lists as an ordinary ZIP archive (Deflate) and upload that.");
    }
    return new UnreadableFile(
        "broken_archive",
        "The ZIP archive is damaged or was cut off. Pack the lists again and wait until the upload has finished.");
  }
}
