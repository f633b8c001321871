"""What is wrong in the YAML, and how an editor is told."""

from dateline.problems.problem import Problem, Severity, worst_first
from dateline.problems.rendering import render, summary

__all__ = ["Problem", "Severity", "render", "summary", "worst_first"]
