package attache.index.rerank;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import attache.config.Reason;
import attache.index.EmbeddingFailed;
import attache.index.embed.TokenizerLibrary;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.output.Response;
import dev.langchain4j.model.scoring.ScoringModel;
import java.io.IOException;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A cross-encoder in two files, {@code model.onnx} and {@code tokenizer.json}, as its makers export
 * it: LangChain4j's scoring model over the runtime and the tokenizer that embed too. Its module
 * langchain4j-onnx-scoring does the same; no version of it could be had beside LangChain4j 1.18.1.
 * Safe for many threads at once.
 */
final class CrossEncoder implements ScoringModel {
  /** What models of BERT's kind read at most, question and passage together. */
  private static final int MOST_TOKENS = 512;

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final HuggingFaceTokenizer tokenizer;
  private final Set<String> inputs;

  private CrossEncoder(
      OrtEnvironment environment, OrtSession session, HuggingFaceTokenizer tokenizer) {
    this.environment = environment;
    this.session = session;
    this.tokenizer = tokenizer;
    this.inputs = session.getInputNames();
  }

  /**
   * @param folder holds the two files
   * @param cache where the tokenizer may unpack its native library
   */
  static CrossEncoder load(Path folder, Path cache) throws RerankerUnusable {
    Path model = folder.resolve("model.onnx");
    Path tokens = folder.resolve("tokenizer.json");
    for (Path file : List.of(model, tokens)) {
      if (!Files.isReadable(file)) {
        throw new RerankerUnusable(
            "The cross-encoder cannot be used: "
                + file
                + (Files.exists(file) ? " cannot be read" : " does not exist")
                + ". Put model.onnx and tokenizer.json there, or leave index.reranker empty.");
      }
    }
    try {
      TokenizerLibrary.prepare(cache);
      OrtEnvironment environment = OrtEnvironment.getEnvironment();
      try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
        return new CrossEncoder(
            environment,
            environment.createSession(model.toString(), options),
            HuggingFaceTokenizer.builder()
                .optTokenizerPath(tokens)
                .optTruncateSecondOnly()
                .optMaxLength(MOST_TOKENS)
                .optPadding(false)
                .build());
      }
    } catch (IOException | OrtException | EmbeddingFailed | RuntimeException | LinkageError e) {
      throw new RerankerUnusable(
          "The cross-encoder in "
              + folder
              + " cannot be loaded ("
              + Reason.of(e)
              + "). Fetch its two files again, or leave index.reranker empty.",
          e);
    }
  }

  @Override
  public Response<List<Double>> scoreAll(List<TextSegment> segments, String query) {
    List<Double> scores = new ArrayList<>(segments.size());
    for (TextSegment segment : segments) {
      scores.add(score(query, tokenizer.encode(query, segment.text())));
    }
    return Response.from(scores);
  }

  private double score(String query, Encoding encoding) {
    long[] shape = {1, encoding.getIds().length};
    try (OnnxTensor ids = tensor(encoding.getIds(), shape);
        OnnxTensor mask = tensor(encoding.getAttentionMask(), shape);
        OnnxTensor types = tensor(encoding.getTypeIds(), shape)) {
      Map<String, OnnxTensor> all = new HashMap<>();
      all.put("input_ids", ids);
      all.put("attention_mask", mask);
      all.put("token_type_ids", types);
      all.keySet().retainAll(inputs);
      try (OrtSession.Result result = session.run(all)) {
        if (result.get(0).getValue() instanceof float[][] scores && scores[0].length > 0) {
          // One number is how well they fit; of two, the second speaks for and the first against.
          float[] score = scores[0];
          return score.length == 1 ? score[0] : score[1] - score[0];
        }
        throw new IllegalStateException("The cross-encoder gives no score for a pair of texts");
      }
    } catch (OrtException e) {
      throw new IllegalStateException(
          "The cross-encoder failed on a question of " + query.length() + " characters", e);
    }
  }

  private OnnxTensor tensor(long[] values, long[] shape) throws OrtException {
    return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape);
  }
}
