/*
 * `@energetic-ai/core` carries TensorFlow.js bundled, but its types point at packages it does not bring along. These are
 * the few of them we call.
 */

declare module "@tensorflow/tfjs-core" {
  export interface Tensor {
    readonly shape: readonly number[];
    data(): Promise<Float32Array>;
    dispose(): void;
  }
  export function tensor1d(values: readonly number[], dtype: "int32"): Tensor;
  export function tensor2d(
    values: readonly (readonly number[])[],
    shape: readonly [number, number],
    dtype: "int32",
  ): Tensor;
}

declare module "@tensorflow/tfjs-converter" {
  /** The same tensor, said again: naming the other module would make it a dependency of ours. */
  interface GraphTensor {
    readonly shape: readonly number[];
    data(): Promise<Float32Array>;
    dispose(): void;
  }
  export interface GraphModel {
    executeAsync(
      inputs: Readonly<Record<string, GraphTensor>>,
      outputs: readonly string[],
    ): Promise<GraphTensor | GraphTensor[]>;
  }
}
