package org.semenov.experiment.mnist.pytorch;

import ai.djl.engine.Engine;
import ai.djl.pytorch.jni.JniUtils;
import org.semenov.experiment.mnist.DigitLibrary;
import org.semenov.experiment.mnist.DigitNet;
import org.semenov.experiment.mnist.MnistSettings;

/** DJL with the PyTorch engine; the program finds it by this name. */
public final class PyTorchLibrary implements DigitLibrary {
    private static final String ENGINE = "PyTorch";

    @Override
    public String describe() {
        Engine engine = engine();
        return "DJL " + Engine.getDjlVersion() + ", PyTorch " + engine.getVersion();
    }

    @Override
    public DigitNet start(MnistSettings settings, double gamma, long seed, int threads) {
        Engine engine = engine();
        JniUtils.setNumThreads(threads);
        return new PyTorchNet(engine, settings, gamma, seed);
    }

    /** The engine, loaded without a look at the network. */
    private static Engine engine() {
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
        System.setProperty("ai.djl.pytorch.num_interop_threads", "1");
        return Engine.getEngine(ENGINE);
    }
}
