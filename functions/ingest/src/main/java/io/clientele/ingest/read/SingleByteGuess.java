package io.clientele.ingest.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells windows-1250, windows-1252, ISO-8859-2 and the two of old Macs apart by what each makes of
 * the bytes beyond ASCII: letters of Central European or of Western languages speak for it,
 * weighted by how common they are; signs and control characters inside words speak against it.
 */
final class SingleByteGuess {
  private static final int SAMPLE = 8 << 20;
  private static final List<Charset> CANDIDATES =
      Stream.of("windows-1252", "windows-1250", "ISO-8859-2", "x-MacRoman", "x-MacCentralEurope")
          .filter(Charset::isSupported)
          .map(Charset::forName)
          .toList();

  /** Few files come from old Macs, and these have line ends of their own. */
  private static final double MAC = 0.5;

  private static final String VOWELS = "aeiouyAEIOUYáéíóúýěů";
  private static final String COMMON = "éáíóöüäß";
  private static final String FREQUENT = "łąężśćčřěšžýůőèàçêåøæñãõ";
  private static final String RARE = "ńźúďťňűĺľŕôăâşţșțđëîïûùìòœÿÉÖÜÄÅØÆÑÇÈÀŁŻŚČŠŘŽĆÁÍÓÚŹĄĘŃ";

  private SingleByteGuess() {}

  static Charset of(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      return of(bytes.readNBytes(SAMPLE));
    }
  }

  static Charset of(byte[] bytes) {
    boolean hasMacLines = hasMacLines(bytes);
    Charset best = CANDIDATES.getFirst();
    double bestScore = Double.NEGATIVE_INFINITY;
    for (Charset candidate : CANDIDATES) {
      boolean isExpected = candidate.name().startsWith("x-Mac") == hasMacLines;
      double score = score(bytes, candidate);
      score = isExpected ? score : score > 0 ? score * MAC : score / MAC;
      if (score > bestScore) {
        best = candidate;
        bestScore = score;
      }
    }
    return best;
  }

  private static double score(byte[] bytes, Charset candidate) {
    byte[] single = new byte[256];
    for (int i = 0; i < 256; i++) {
      single[i] = (byte) i;
    }
    String characters = new String(single, candidate);
    double score = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] < 0) {
        char before = i == 0 ? ' ' : characters.charAt(bytes[i - 1] & 0xff);
        char after = i + 1 == bytes.length ? ' ' : characters.charAt(bytes[i + 1] & 0xff);
        score += plausibility(characters.charAt(bytes[i] & 0xff), before, after);
      }
    }
    return score;
  }

  private static double plausibility(char c, char before, char after) {
    boolean inWord = Character.isLetter(before) || Character.isLetter(after);
    if (Character.isDigit(before) && Character.isDigit(after)) {
      // Thousands are parted by signs, never by letters.
      return Character.isLetter(c) ? -2 : "’\u00A0".indexOf(c) >= 0 ? 0.5 : -0.2;
    }
    if (Character.isLetter(c)) {
      // Capitals stand first in a word or among capitals.
      double shape =
          Character.isUpperCase(c) && Character.isLowerCase(before) ? -1 : contextRule(c, after);
      return weight(c) + shape - (inWord ? 0 : 0.5);
    }
    if (c == StandardCharsets.UTF_8.newDecoder().replacement().charAt(0) || c < 0xA0) {
      return -5;
    }
    return inWord && c != '\u00A0' && c != '’' && c != '–' ? -2 : 0.2;
  }

  /**
   * One byte is either of two letters; what stands behind tells which language has it there: ñ and
   * ń, ê and ę, õ and ő, ã and ă, ø and ř, è and č.
   */
  private static double contextRule(char c, char after) {
    boolean beforeVowel = VOWELS.indexOf(after) >= 0;
    return switch (Character.toLowerCase(c)) {
      case 'ñ' -> beforeVowel ? 0.5 : -1;
      case 'ń', 'ś', 'ć', 'ź', 'ø', 'è' -> beforeVowel ? -0.5 : 0.3;
      case 'ř', 'č' -> beforeVowel ? 0.5 : -0.3;
      case 'ê' -> "tmlrvc".indexOf(after) >= 0 ? 0.3 : -0.5;
      case 'ę' -> "mlrv".indexOf(after) >= 0 ? -0.5 : 0.3;
      case 'õ' -> after == 'e' ? 0.5 : -0.5;
      case 'ã' -> after == 'o' || after == 'e' ? 0.5 : -0.5;
      default -> 0;
    };
  }

  private static boolean hasMacLines(byte[] bytes) {
    boolean hasReturns = false;
    for (byte b : bytes) {
      if (b == '\n') {
        return false;
      }
      hasReturns |= b == '\r';
    }
    return hasReturns;
  }

  private static double weight(char c) {
    if (COMMON.indexOf(c) >= 0) {
      return 1;
    }
    if (FREQUENT.indexOf(c) >= 0) {
      return 0.9;
    }
    return RARE.indexOf(c) >= 0 ? 0.6 : -0.3;
  }
}
