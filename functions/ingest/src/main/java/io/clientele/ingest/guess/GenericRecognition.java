package io.clientele.ingest.guess;

import io.clientele.ingest.profile.InvalidProfile;
import io.clientele.ingest.profile.Profile;
import io.clientele.ingest.profile.ProfileReader;
import io.clientele.ingest.profile.Recognised;
import io.clientele.ingest.read.Head;
import java.util.Optional;

/** Recognises files of no known tool from what their headers and values say. */
public final class GenericRecognition {
  private final Synonyms synonyms;
  private final Guesser guesser;

  private GenericRecognition(Synonyms synonyms) {
    this.synonyms = synonyms;
    this.guesser = new Guesser(synonyms);
  }

  /** With the synonyms that the product ships. */
  public static GenericRecognition shipped() {
    return new GenericRecognition(SynonymsFile.read());
  }

  /** What the file seems to be; empty when it resembles nothing. */
  public Optional<Proposal> propose(Head head) {
    return guesser.guess(head).filter(this::hasEntities).map(this::proposal);
  }

  /** Without a key, no entity can be filled. */
  private boolean hasEntities(Guess guess) {
    return guess.confidence() >= Guess.WORTH_TELLING
        && new ProfileDraft(guess, synonyms).isReadable();
  }

  private Proposal proposal(Guess guess) {
    String yaml = new ProfileDraft(guess, synonyms).yaml();
    Optional<Recognised> recognised = Optional.empty();
    if (guess.isSure()) {
      recognised =
          Optional.of(
              new Recognised(
                  profile(yaml), guess.sheet().layout(), guess.sheet().layout().header()));
    }
    return new Proposal(
        guess.kind().name(), guess.confidence(), guess.missing(), guess.doubts(), yaml, recognised);
  }

  private static Profile profile(String yaml) {
    try {
      return ProfileReader.read(yaml);
    } catch (InvalidProfile e) {
      throw new IllegalStateException("a profile of our own cannot be read:\n" + yaml, e);
    }
  }
}
