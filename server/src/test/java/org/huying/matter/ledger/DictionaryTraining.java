package org.huying.matter.ledger;

import com.github.luben.zstd.ZstdDictTrainer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Makes a dictionary for {@link Packing} of the bodies of events, one to a line of the standard input. A dictionary that
 * is in use is never made again: a better one gets the next number.
 */
public final class DictionaryTraining {

    private static final int SIZE = 32 << 10;
    private static final int SAMPLES = 64 << 20;
    private static final int LEVEL = 3;

    private DictionaryTraining() {}

    public static void main(String[] args) throws IOException {
        ZstdDictTrainer trainer = new ZstdDictTrainer(SAMPLES, SIZE, LEVEL);
        try (BufferedReader bodies = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            bodies.lines().forEach(body -> trainer.addSample(body.getBytes(StandardCharsets.UTF_8)));
        }
        Files.write(Path.of(args[0]), trainer.trainSamples());
    }
}
