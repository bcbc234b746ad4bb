package io.clientele.ingest.read;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Goes through the elements of XML that strangers wrote. */
final class XmlElements {
  private final Limits limits;
  private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();

  XmlElements(Limits limits) {
    this.limits = limits;
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
  }

  /** What the elements mean to their reader. */
  @FunctionalInterface
  interface Reader {
    /**
     * Takes an element that begins; the reader stands on it and may be moved on to its end.
     *
     * @return false when no more are wanted
     */
    boolean element(String name, XMLStreamReader xml)
        throws XMLStreamException, IOException, UnreadableFile;
  }

  /**
   * Reads to the end.
   *
   * @throws UnreadableFile when it is no XML, or larger than allowed
   */
  void read(InputStream bytes, Reader elements) throws IOException, UnreadableFile {
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new TagInput(bytes, limits));
      boolean more = true;
      while (more && reader.hasNext()) {
        if (reader.next() == XMLStreamConstants.START_ELEMENT) {
          more = elements.element(reader.getLocalName(), reader);
        }
      }
      reader.close();
    } catch (BoundedInput.Exceeded limit) {
      throw limit.refusal();
    } catch (XMLStreamException fault) {
      if (fault.getNestedException() instanceof BoundedInput.Exceeded limit) {
        throw limit.refusal();
      }
      throw XlsxPackage.broken();
    }
  }
}
