package io.clientele.ingest.read;

import io.clientele.ingest.read.Workbook.Sheet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The tables that a dropped file holds.
 *
 * @param own the table of the file itself, none for an archive of several files
 * @param members the others: files of an archive, further sheets of a workbook
 * @param note what people should know of an archive
 */
public record Parts(Optional<Part> own, List<Part> members, Optional<String> note) {
  public Parts {
    members = List.copyOf(members);
  }

  /**
   * Unpacks a file. A member that cannot be read carries its refusal and leaves the others alone.
   *
   * @param directory where archives are unpacked
   * @throws UnreadableFile when the whole file is none that the reader takes
   */
  public static Parts of(Path file, Path directory, Limits limits)
      throws IOException, UnreadableFile {
    Path unpacked = Unpacked.of(file, directory, limits);
    Part whole = Part.of("", unpacked, Files.size(unpacked));
    if (FileKind.of(unpacked) != FileKind.ZIP) {
      return sheets(whole, directory, limits).requireDistinct();
    }
    if (Unpacked.isGzip(file)) {
      throw nestedArchive();
    }
    ZipMembers archive = ZipMembers.unpack(unpacked, directory, limits);
    if (archive.files().size() == 1) {
      Part only = archive.files().getFirst();
      Part asDropped = Part.of("", only.file(), only.size()).withNote(archive.note());
      requireNoArchive(asDropped.file());
      return sheets(asDropped, directory, limits).requireDistinct();
    }
    return new Parts(Optional.empty(), members(archive, directory, limits), archive.note())
        .requireDistinct();
  }

  private static List<Part> members(ZipMembers archive, Path directory, Limits limits)
      throws IOException, UnreadableFile {
    List<Part> members = new ArrayList<>();
    for (Part member : archive.files()) {
      try {
        if (member.refusal().isPresent()) {
          members.add(member);
        } else {
          requireNoArchive(member.file());
          Parts inner = sheets(member, directory, limits);
          inner.own().ifPresent(members::add);
          members.addAll(inner.members());
        }
      } catch (UnreadableFile refusal) {
        members.add(member.refused(refusal));
      }
    }
    return members;
  }

  /** Names are what tells uploads from each other. */
  private Parts requireDistinct() throws UnreadableFile {
    Set<String> names = new HashSet<>();
    for (Part member : members) {
      if (!names.add(member.name())) {
        throw ZipMembers.sameName(member.name());
      }
    }
    return this;
  }

  /** The first sheet of a workbook with a table is the file's own. */
  private static Parts sheets(Part part, Path directory, Limits limits)
      throws IOException, UnreadableFile {
    if (part.size() == 0) {
      return new Parts(Optional.of(part), List.of(), Optional.empty());
    }
    FileKind kind = FileKind.of(part.file());
    if (!kind.isWorkbook()) {
      return new Parts(Optional.of(part), List.of(), Optional.empty());
    }
    try (Workbook workbook = Head.workbook(kind, part.file(), directory, limits)) {
      Sheets sheets = Sheets.of(workbook);
      List<Part> members = new ArrayList<>();
      for (Sheet sheet : sheets.tables().subList(1, sheets.tables().size())) {
        String name = part.name().isEmpty() ? "" : part.name() + "/";
        members.add(
            part.withSheet(name + ZipMembers.plain(sheet.name().replace('/', '_')), sheet.name()));
      }
      Part own = part.withSheet(part.name(), sheets.tables().getFirst().name());
      return new Parts(Optional.of(own.withNote(sheets.note())), members, Optional.empty());
    }
  }

  private static void requireNoArchive(Path file) throws IOException, UnreadableFile {
    if (Files.size(file) > 0 && (Unpacked.isGzip(file) || FileKind.of(file) == FileKind.ZIP)) {
      throw nestedArchive();
    }
  }

  private static UnreadableFile nestedArchive() {
    return new UnreadableFile(
        "nested_archive",
        "This is an archive within an archive, which is not unpacked. Unpack it once and upload what is in it.");
  }
}
