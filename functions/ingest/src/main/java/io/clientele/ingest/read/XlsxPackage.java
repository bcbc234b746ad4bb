package io.clientele.ingest.read;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The parts of an Office Open XML file, which is a ZIP archive of XML. */
final class XlsxPackage implements Closeable {
  private final ZipFile zip;
  private final Limits limits;
  private final XmlElements xml;

  private XlsxPackage(ZipFile zip, Limits limits) {
    this.zip = zip;
    this.limits = limits;
    xml = new XmlElements(limits);
  }

  static XlsxPackage open(Path file, Limits limits) throws IOException, UnreadableFile {
    try {
      return new XlsxPackage(new ZipFile(file.toFile()), limits);
    } catch (ZipException e) {
      throw broken();
    }
  }

  /**
   * Goes through the elements of a part; of one that is missing there are none.
   *
   * @throws UnreadableFile when it is no XML, or unpacks without end
   */
  void read(String part, XmlElements.Reader elements) throws IOException, UnreadableFile {
    ZipEntry entry = zip.getEntry(part);
    if (entry == null) {
      return;
    }
    try (InputStream bytes =
        new BoundedInput(zip.getInputStream(entry), entry.getCompressedSize(), limits)) {
      xml.read(bytes, elements);
    } catch (ZipException e) {
      throw broken();
    }
  }

  /**
   * The parts that a part refers to.
   *
   * @return target by id, and also by the last word of the type for those that are one of a kind
   */
  Map<String, String> relations(String part) throws IOException, UnreadableFile {
    int slash = part.lastIndexOf('/') + 1;
    String folder = part.substring(0, slash);
    Map<String, String> targets = new HashMap<>();
    read(
        folder + "_rels/" + part.substring(slash) + ".rels",
        (name, relation) -> {
          if (name.equals("Relationship")) {
            String target = resolved(folder, attribute(relation, "Target"));
            String type = attribute(relation, "Type");
            targets.put(attribute(relation, "Id"), target);
            targets.putIfAbsent(type.substring(type.lastIndexOf('/') + 1), target);
          }
          return true;
        });
    return targets;
  }

  static String attribute(XMLStreamReader xml, String name) {
    @Nullable String value = null;
    for (int i = 0; i < xml.getAttributeCount() && value == null; i++) {
      value = xml.getAttributeLocalName(i).equals(name) ? xml.getAttributeValue(i) : null;
    }
    return value == null ? "" : value;
  }

  static UnreadableFile broken() {
    return new UnreadableFile(
        "broken_workbook",
        "The Excel workbook is damaged or was cut off. Open it in Excel, save it again, and upload it once more.");
  }

  private static String resolved(String folder, String target) {
    String path = target.startsWith("/") ? target.substring(1) : folder + target;
    return Path.of(path).normalize().toString().replace('\\', '/');
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
